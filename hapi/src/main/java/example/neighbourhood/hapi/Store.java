package example.neighbourhood.hapi;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.HapiJpaConfig;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.HapiEntityManagerFactoryUtil;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirH2Dialect;
import ca.uhn.fhir.jpa.model.dialect.HapiFhirPostgresDialect;
import ca.uhn.fhir.jpa.model.entity.StorageSettings.IndexEnabledEnum;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.provider.JpaSystemProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.narrative2.NullNarrativeGenerator;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;

import javax.sql.DataSource;
import java.util.List;
import java.util.Map;

/**
 * HAPI's JPA store for R4 from its own Spring configurations. The batch and subscription ones are there because its
 * DAOs do not wire without them; nothing is subscribed and no job runs.
 */
@Configuration
@Import({
  JpaR4Config.class, HapiJpaConfig.class, JpaBatch2Config.class, Batch2JobsConfig.class,
  SubscriptionChannelConfig.class, ThreadPoolFactoryConfig.class
})
class Store {

  /**
   * A page of a search is found whole up to here before HAPI begins to guess what comes next. Below the size of a
   * result it leaves resources out without saying so.
   */
  private static final List<Integer> PREFETCH = List.of(20_003, -1);

  @Bean
  JpaStorageSettings storageSettings() {
    var storage = new JpaStorageSettings();
    keepWhatIsSent(storage);
    searchAfresh(storage);
    switchOff(storage);
    return storage;
  }

  private static void keepWhatIsSent(JpaStorageSettings storage) {
    storage.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
    storage.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
    storage.setStoreMetaSourceInformation(JpaStorageSettings.StoreMetaSourceInformationEnum.SOURCE_URI);
    storage.setEnforceReferentialIntegrityOnWrite(true);
    storage.setEnforceReferentialIntegrityOnDelete(false);
    storage.setAutoCreatePlaceholderReferenceTargets(false);
    storage.setAllowExternalReferences(true);
  }

  private static void searchAfresh(JpaStorageSettings storage) {
    storage.setReuseCachedSearchResultsForMillis(null);
    storage.setSearchPreFetchThresholds(PREFETCH);
    storage.setIndexMissingFields(IndexEnabledEnum.DISABLED);
    storage.setHibernateSearchIndexFullText(false);
    storage.setHibernateSearchIndexSearchParams(false);
  }

  /** Whatever the gateway does not use is a way in for somebody else. */
  private static void switchOff(JpaStorageSettings storage) {
    storage.setAllowInlineMatchUrlReferences(false);
    storage.setAllowMultipleDelete(false);
    storage.setExpungeEnabled(false);
    storage.setDeleteExpungeEnabled(false);
    storage.setFilterParameterEnabled(false);
    storage.setAllowDatabaseValidationOverride(false);
    storage.setPreExpandValueSets(false);
    storage.setEnableTaskPreExpandValueSets(false);
    storage.setEnableTaskBulkExportJobExecution(false);
    storage.setEnableTaskBulkImportJobExecution(false);
    storage.setEnableTaskResourceReindexing(false);
  }

  @Bean
  PartitionSettings partitionSettings() {
    return new PartitionSettings();
  }

  /** No channel type is added to it, so no Subscription can become active. */
  @Bean
  SubscriptionSettings subscriptionSettings() {
    return new SubscriptionSettings();
  }

  @Bean(destroyMethod = "close")
  DataSource dataSource(Settings settings) {
    var pool = new HikariDataSource();
    pool.setJdbcUrl(settings.jdbcUrl());
    pool.setUsername(settings.user());
    pool.setPassword(settings.password());
    pool.setMaximumPoolSize(20);
    return pool;
  }

  @Bean
  @Primary
  LocalContainerEntityManagerFactoryBean entityManagerFactory(
      ConfigurableListableBeanFactory beans, FhirContext fhir, JpaStorageSettings storage, DataSource data,
      Settings settings) {
    Class<?> dialect = settings.onPostgres() ? HapiFhirPostgresDialect.class : HapiFhirH2Dialect.class;
    var factory = HapiEntityManagerFactoryUtil.newEntityManagerFactory(beans, fhir, storage);
    factory.setPersistenceUnitName("hapi");
    factory.setDataSource(data);
    factory.setJpaPropertyMap(Map.of(
        "hibernate.dialect", dialect.getName(),
        "hibernate.hbm2ddl.auto", settings.ddl(),
        "hibernate.jdbc.batch_size", "50",
        "hibernate.search.enabled", "false",
        "hibernate.cache.use_query_cache", "false",
        "hibernate.cache.use_second_level_cache", "false"));
    return factory;
  }

  @Bean
  @Primary
  JpaTransactionManager transactionManager(EntityManagerFactory entities) {
    return new JpaTransactionManager(entities);
  }

  @Bean
  RestfulServer fhirServer(
      IFhirSystemDao<?, ?> system, ResourceProviderFactory resources, JpaSystemProvider<?, ?> systemProvider,
      JpaStorageSettings storage, ISearchParamRegistry parameters, IValidationSupport validation,
      DatabaseBackedPagingProvider paging) {
    paging.setDefaultPageSize(20);
    paging.setMaximumPageSize(1000);
    FhirContext fhir = system.getContext();
    fhir.setNarrativeGenerator(new NullNarrativeGenerator());

    var server = new RestfulServer(fhir);
    server.registerProviders(resources.createProviders());
    server.registerProvider(systemProvider);
    server.setPagingProvider(paging);
    server.setDefaultResponseEncoding(EncodingEnum.JSON);
    server.setServerConformanceProvider(
        new JpaCapabilityStatementProvider(server, system, storage, parameters, validation));
    return server;
  }
}
