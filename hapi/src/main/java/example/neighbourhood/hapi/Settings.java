package example.neighbourhood.hapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the launcher is told, as Java system properties ({@code -Dhapi.port=8081}). A password is only ever the name of
 * a file, because everybody on the machine can read a command line.
 */
record Settings(int port, String jdbcUrl, String user, String password, String ddl, long livesWith) {

  static Settings read() throws IOException {
    return new Settings(
        Integer.getInteger("hapi.port", 8081),
        System.getProperty("hapi.jdbc.url", "jdbc:h2:mem:hapi;DB_CLOSE_DELAY=-1"),
        System.getProperty("hapi.db.user", "sa"),
        secret(System.getProperty("hapi.db.password.file")),
        System.getProperty("hapi.ddl", "update"),
        Long.getLong("hapi.lives.with", 0));
  }

  boolean onPostgres() {
    return jdbcUrl.startsWith("jdbc:postgresql:");
  }

  private static String secret(String file) throws IOException {
    return file == null ? "" : Files.readString(Path.of(file)).strip();
  }
}
