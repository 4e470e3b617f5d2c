package example.neighbourhood.hapi;

import ca.uhn.fhir.rest.server.RestfulServer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

import java.io.IOException;

/** Serves FHIR R4 under /fhir on 127.0.0.1 until it is told to stop, and says on one line where. */
public final class Main {

  public static void main(String[] arguments) throws Exception {
    Settings settings = Settings.read();
    endWith(settings.livesWith());

    var beans = new AnnotationConfigApplicationContext();
    beans.setAllowBeanDefinitionOverriding(true);
    beans.registerBean(Settings.class, () -> settings);
    beans.register(Store.class);
    beans.refresh();

    Server web = new Server();
    ServerConnector door = door(web, settings.port());
    web.setHandler(fhir(beans.getBean(RestfulServer.class)));
    web.setStopAtShutdown(true);
    Runtime.getRuntime().addShutdownHook(new Thread(beans::close));
    web.start();

    System.out.println("hapi: listening on http://127.0.0.1:" + door.getLocalPort() + "/fhir");
    web.join();
  }

  /** Loopback only: HAPI asks nobody who they are. */
  private static ServerConnector door(Server web, int port) throws IOException {
    var http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(64 * 1024);
    var door = new ServerConnector(web, new HttpConnectionFactory(http));
    door.setHost("127.0.0.1");
    door.setPort(port);
    web.addConnector(door);
    return door;
  }

  private static ServletContextHandler fhir(RestfulServer servlet) {
    var holder = new ServletHolder(servlet);
    holder.setInitOrder(1);
    var context = new ServletContextHandler();
    context.addServlet(holder, "/fhir/*");
    return context;
  }

  /** Whoever started this may be killed and unable to stop it; then it must not stay behind. */
  private static void endWith(long processId) {
    if (processId == 0) return;
    ProcessHandle.of(processId).ifPresentOrElse(
        process -> process.onExit().thenRun(() -> System.exit(0)),
        () -> System.exit(0));
  }
}
