package org.assay.people.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.config.annotation.web.configurers.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;

/**
 * A real OpenID provider, Spring Authorization Server, on a port of this machine: people sign in on
 * its own page, and it insists on a registered address to come back to, the client's secret and
 * PKCE. What a faulty or hostile provider does is asked for by {@link #fails}.
 */
final class OpenIdProvider {
  static final String CLIENT = "assay";
  static final String SECRET = "a secret of the client";
  static final String PASSWORD = "at the provider";

  private static final OpenIdProvider SHARED = new OpenIdProvider();

  private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
  private final RSAKey key = key();
  private final RSAKey forged = key();
  private final String issuer;
  private volatile Fault fault = Fault.NONE;
  private volatile String back = "http://127.0.0.1/";

  /** What is wrong with the next tokens. */
  enum Fault {
    NONE,
    SIGNED_BY_SOMEBODY_ELSE,
    FOR_ANOTHER_SERVICE,
    ANSWERS_ANOTHER_QUESTION,
    CLOCK_AN_HOUR_SLOW,
    CLOCK_AN_HOUR_FAST
  }

  private OpenIdProvider() {
    try {
      var folder = Files.createTempDirectory("assay-provider");
      var tomcat = new Tomcat();
      tomcat.setBaseDir(folder.toString());
      tomcat.setPort(0);
      var context = tomcat.addContext("", folder.toString());
      context.addServletContainerInitializer((classes, it) -> serve(it), Set.of());
      tomcat.start();
      issuer = "http://127.0.0.1:" + tomcat.getConnector().getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (LifecycleException e) {
      throw new IllegalStateException("The provider did not start", e);
    }
  }

  static OpenIdProvider shared() {
    return SHARED;
  }

  String issuer() {
    return issuer;
  }

  /** Forgets who was there. */
  void begin(String addressToComeBackTo) {
    people.clear();
    fault = Fault.NONE;
    back = addressToComeBackTo;
  }

  /**
   * @param subject what they sign in with here
   */
  void knows(String subject, Map<String, Object> claims) {
    people.put(subject, claims);
  }

  void fails(Fault how) {
    fault = how;
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("one").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void serve(ServletContext servlets) {
    var context = new AnnotationConfigWebApplicationContext();
    context.register(Beans.class);
    context.addBeanFactoryPostProcessor(it -> it.registerSingleton("provider", this));
    context.setServletContext(servlets);
    context.refresh();
    servlets
        .addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", context))
        .addMappingForUrlPatterns(null, false, "/*");
    servlets.addServlet("nothing", new HttpServlet() {}).addMapping("/");
  }

  private void tell(JwtEncodingContext token) {
    var claims = token.getClaims();
    people.getOrDefault(token.getPrincipal().getName(), Map.of()).forEach(claims::claim);
    var now = Instant.now();
    switch (fault) {
      case FOR_ANOTHER_SERVICE -> claims.audience(List.of("another"));
      case ANSWERS_ANOTHER_QUESTION -> claims.claim("nonce", "another");
      case CLOCK_AN_HOUR_SLOW ->
          claims.issuedAt(now.minusSeconds(3600)).expiresAt(now.minusSeconds(1800));
      case CLOCK_AN_HOUR_FAST ->
          claims.issuedAt(now.plusSeconds(3600)).expiresAt(now.plusSeconds(5400));
      case NONE, SIGNED_BY_SOMEBODY_ELSE -> {}
    }
  }

  private RegisteredClient client() {
    return RegisteredClient.withId("1")
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(back)
        .scopes(it -> it.addAll(List.of("openid", "email", "profile")))
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .build();
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  static class Beans {
    @Bean
    @Order(1)
    SecurityFilterChain protocol(HttpSecurity http) throws Exception {
      var server = OAuth2AuthorizationServerConfigurer.authorizationServer();
      return http.securityMatcher(server.getEndpointsMatcher())
          .with(server, it -> it.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(it -> it.anyRequest().authenticated())
          .csrf(AbstractHttpConfigurer::disable)
          .exceptionHandling(
              it -> it.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
          .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
      return http.authorizeHttpRequests(it -> it.anyRequest().authenticated())
          .csrf(AbstractHttpConfigurer::disable)
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users(OpenIdProvider provider) {
      return name ->
          User.withUsername(name).password("{noop}" + PASSWORD).authorities("person").build();
    }

    @Bean
    RegisteredClientRepository clients(OpenIdProvider provider) {
      return new RegisteredClientRepository() {
        @Override
        public void save(RegisteredClient it) {
          // It would keep the secret hashed; ours is made anew for each question.
        }

        @Override
        public RegisteredClient findById(String id) {
          return provider.client();
        }

        @Override
        public RegisteredClient findByClientId(String id) {
          return id.equals(CLIENT) ? provider.client() : null;
        }
      };
    }

    @Bean
    JWKSource<SecurityContext> keys(OpenIdProvider provider) {
      return new ImmutableJWKSet<>(new JWKSet(provider.key));
    }

    @Bean
    JwtEncoder encoder(OpenIdProvider provider) {
      var own = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(provider.key)));
      var other = new NimbusJwtEncoder(new ImmutableJWKSet<>(new JWKSet(provider.forged)));
      return it -> (provider.fault == Fault.SIGNED_BY_SOMEBODY_ELSE ? other : own).encode(it);
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(OpenIdProvider provider) {
      return provider::tell;
    }
  }
}
