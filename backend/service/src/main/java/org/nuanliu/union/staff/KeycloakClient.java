package org.nuanliu.union.staff;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.nuanliu.platform.problem.PlatformProblem;
import org.nuanliu.platform.problem.Problem;
import org.nuanliu.union.UnionProblem;

/**
 * Keycloak's administration as our service account. The extension's own client waits for as long as
 * a transaction lives; this one gives up after five seconds.
 */
@ApplicationScoped
class KeycloakClient {

  private static final Logger LOG = Logger.getLogger(KeycloakClient.class);
  private static final int READ_TIMEOUT_MS = 5000;
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;

  @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url")
  String serverUrl;

  @ConfigProperty(name = "quarkus.keycloak.admin-client.realm")
  String realm;

  @ConfigProperty(name = "quarkus.keycloak.admin-client.client-id")
  String clientId;

  @ConfigProperty(name = "quarkus.keycloak.admin-client.client-secret")
  String clientSecret;

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private Keycloak keycloak;

  @PostConstruct
  void connect() {
    var client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
    client.property(QuarkusRestClientProperties.READ_TIMEOUT, READ_TIMEOUT_MS);
    keycloak =
        KeycloakBuilder.builder()
            .serverUrl(serverUrl)
            .realm(realm)
            .clientId(clientId)
            .clientSecret(clientSecret)
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .resteasyClient(client)
            .build();
  }

  @PreDestroy
  void disconnect() {
    threads.close();
    keycloak.close();
  }

  /**
   * Asks on a thread of its own: the client hands the caller's transaction on to the thread that
   * reads the answer, and a commit or rollback that finds it in two threads fails.
   *
   * @throws Problem 503 when Keycloak cannot be reached or refuses us, 409 when what was meant is
   *     not there or is there already, 400 when the realm's profile does not take a name (all other
   *     values are checked before)
   */
  <T> T ask(Function<RealmResource, T> question) {
    Future<T> answer = threads.submit(() -> question.apply(keycloak.realm(realm)));
    try {
      return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw problem(e.getCause());
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unavailable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unavailable(e);
    }
  }

  private static RuntimeException problem(Throwable cause) {
    if (cause instanceof WebApplicationException refusal) {
      return problem(refusal);
    }
    return cause instanceof ProcessingException
        ? unavailable(cause)
        : new IllegalStateException(cause);
  }

  private static Problem problem(WebApplicationException refusal) {
    return switch (refusal.getResponse().getStatus()) {
      case BAD_REQUEST ->
          new Problem(PlatformProblem.INVALID).error("/name", "characters", "姓名含有不能使用的字符");
      case NOT_FOUND -> new Problem(UnionProblem.ACCOUNT_GONE);
      case CONFLICT -> new Problem(UnionProblem.USERNAME_TAKEN);
      default -> unavailable(refusal);
    };
  }

  private static Problem unavailable(Throwable cause) {
    LOG.warnf("Keycloak's administration does not answer as it should: %s", cause);
    return new Problem(PlatformProblem.UNAVAILABLE)
        .detail("登录认证系统暂时不可用，没有任何改动，请稍后重试。")
        .retryAfter(RETRY);
  }
}
