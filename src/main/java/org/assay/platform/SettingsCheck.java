package org.assay.platform;

import static org.assay.platform.Setting.chosen;
import static org.assay.platform.Setting.length;
import static org.assay.platform.Setting.like;
import static org.assay.platform.Setting.number;
import static org.assay.platform.Setting.optional;
import static org.assay.platform.Setting.required;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import io.micronaut.core.value.PropertyResolver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Reads the settings before anything is started, so that one which is missing or cannot be is told
 * in one line that says what to do.
 */
public final class SettingsCheck {
  static final String URL = "datasources.default.url";
  private static final String SECRET =
      "micronaut.security.token.jwt.signatures.secret.generator.secret";
  private static final String SIZE = "(?i)\\d{1,9} ?(B|KB|MB|GB)?";
  private static final String SIZES = "Set it to a size such as 10MB.";
  private static final String WAIT = "\\d{1,5}(ms|s|m)";
  private static final String WAITS = "Set it to a time such as 25s.";
  private static final String YES_OR_NO = "Set it to true or false, or leave it out.";

  private static final List<Setting> SETTINGS =
      List.of(
          required(
              "ASSAY_JWT_SECRET",
              SECRET,
              "Set it to 32 random characters or more, the same on every node, for instance from:"
                  + " openssl rand -base64 48",
              length(32)),
          required(
              "ASSAY_TRAIL_KEYS",
              "assay.trail.keys",
              "Set it to name:secret, with a secret of 32 random characters or more, the same on"
                  + " every node",
              Setting::keys),
          required(
              "JDBC_URL",
              URL,
              "Set it to the address of the database, such as jdbc:mysql://host:3306/assay, or"
                  + " start the demonstration with -Dmicronaut.environments=demo",
              like(
                  "jdbc:(mysql|mariadb|h2):.+",
                  "Set it to the address of the database, such as jdbc:mysql://host:3306/assay")),
          chosen("JDBC_POOL", "datasources.default.maximum-pool-size", number(1, 1000)),
          chosen("PORT", "micronaut.server.port", number(-1, 65_535)),
          optional("ASSAY_ADDRESS", "assay.address", Setting::webAddress),
          optional("ASSAY_HTTPS", "assay.https", like("true|false", YES_OR_NO)),
          chosen("ASSAY_PROXIES", "assay.proxies", number(0, 10)),
          optional("ASSAY_DEMONSTRATION", "assay.demonstration", like("true|false", YES_OR_NO)),
          chosen("ASSAY_FILE_MAX_SIZE", "assay.files.max-size", like(SIZE, SIZES)),
          chosen("ASSAY_REQUEST_MAX_SIZE", "micronaut.server.max-request-size", like(SIZE, SIZES)),
          optional(
              "ASSAY_CLAMD",
              "assay.files.clamd",
              like("[^:\\s]+:\\d{1,5}", "Set it to host:port of a clamd, or leave it out.")),
          optional("ASSAY_S3_ENDPOINT", "assay.files.s3.endpoint", Setting::webAddress),
          optional("ASSAY_LOG", "assay.log", like("json|text", "Set it to json or text.")),
          optional("ASSAY_REPORTS", "assay.reports.folder", Setting::templates),
          chosen("ASSAY_STOP_NOTICE", "assay.stop.notice", like(WAIT, WAITS)),
          chosen("ASSAY_STOP_GRACE", "assay.stop.grace", like(WAIT, WAITS)),
          chosen("ASSAY_REPORT_THREADS", "assay.reports.threads", number(0, 64)),
          chosen("ASSAY_REPORT_WAITING", "assay.reports.waiting", number(1, 100_000)),
          chosen(
              "ASSAY_REPORT_WAITING_FOR_ONE", "assay.reports.waiting-for-one", number(1, 100_000)),
          chosen("ASSAY_LETTERS", "assay.letters.send", like("true|false", YES_OR_NO)),
          chosen("ASSAY_LETTERS_PER_MINUTE", "assay.letters.per-minute", number(1, 100_000)),
          optional(
              "ASSAY_BOUNCE_ADDRESS",
              "assay.bounces.address",
              like("[^@\\s]+@[^@\\s]+", "Set it to an email address, or leave it out.")),
          optional("ASSAY_NOTIFY_KEY", "assay.notify.key", Setting::notifyKey),
          chosen("SMTP_PORT", "javamail.properties.mail.smtp.port", number(1, 65_535)),
          chosen(
              "MAIL_FROM",
              "micronaut.email.from.email",
              like("[^@\\s]+@[^@\\s]+", "Set it to an email address.")));

  private SettingsCheck() {}

  /** Ends the process when the service could not start. */
  public static void orExit() {
    orExit("Assay did not start", true);
  }

  /** Ends a command that works on the service's data, where it could not. */
  public static void ofCommandOrExit() {
    orExit("The command needs the settings of the service", false);
  }

  /**
   * @param listens a command may run beside the service, which has the port
   */
  private static void orExit(String lead, boolean listens) {
    List<String> faults;
    try (Environment started = environment().start()) {
      faults = faults(started);
      if (faults.isEmpty()) faults = SettingsReach.database(started);
      if (faults.isEmpty() && listens) faults = SettingsReach.port(started).stream().toList();
    }
    if (faults.isEmpty()) return;
    var log = LoggerFactory.getLogger(SettingsCheck.class);
    faults.forEach(fault -> log.error("{}: {}", lead, fault));
    System.exit(1);
  }

  /** Settings come from no bean of ours: all of them would be loaded only to look for one. */
  private static Environment environment() {
    return ApplicationContext.builder()
        .banner(false)
        .bootstrapEnvironment(false)
        .build()
        .getEnvironment();
  }

  /** One line for each setting that is missing or cannot be. */
  static List<String> faults(PropertyResolver settings) {
    var faults = new ArrayList<String>();
    SETTINGS.forEach(it -> it.check(settings).ifPresent(faults::add));
    if (faults.isEmpty()) {
      files(settings).ifPresent(faults::add);
      bucket(settings).ifPresent(faults::add);
      owner(settings).ifPresent(faults::add);
      notify(settings).ifPresent(faults::add);
      providers(settings).forEach(faults::add);
    }
    return faults;
  }

  private static Optional<String> files(PropertyResolver settings) {
    var file = Setting.bytes(value(settings, "assay.files.max-size"));
    var request = Setting.bytes(value(settings, "micronaut.server.max-request-size"));
    return file >= request && request > 0
        ? Optional.of(
            "ASSAY_FILE_MAX_SIZE is not below ASSAY_REQUEST_MAX_SIZE, so that no file of that size"
                + " could be sent. Make the second larger.")
        : Optional.empty();
  }

  private static Optional<String> bucket(PropertyResolver settings) {
    if (value(settings, "assay.files.s3.bucket").isBlank()) {
      return chosen("ASSAY_FILES", "assay.files.folder", Setting::folder).check(settings);
    }
    return Stream.of("access-key", "secret-key", "region")
        .filter(it -> value(settings, "assay.files.s3." + it).isBlank())
        .map(
            it ->
                "ASSAY_S3_%s is not set, and ASSAY_S3_BUCKET names a bucket. Set it as the store gave it."
                    .formatted(it.toUpperCase(Locale.ROOT).replace('-', '_')))
        .findFirst();
  }

  private static Optional<String> owner(PropertyResolver settings) {
    return value(settings, "assay.database.owner").isBlank()
            && !value(settings, "assay.database.owner-password").isBlank()
        ? Optional.of(
            "JDBC_OWNER_USER is not set, and JDBC_OWNER_PASSWORD is. Set both or neither.")
        : Optional.empty();
  }

  /** GOV.UK Notify sends nothing without a template. */
  private static Optional<String> notify(PropertyResolver settings) {
    return value(settings, "assay.notify.key").isBlank()
            || !value(settings, "assay.notify.template").isBlank()
        ? Optional.empty()
        : Optional.of(
            "ASSAY_NOTIFY_TEMPLATE is not set, and ASSAY_NOTIFY_KEY is. Set it to the id of a"
                + " template with ((subject)) and ((body)).");
  }

  /** What a provider of single sign-on that is named still needs. */
  private static Stream<String> providers(PropertyResolver settings) {
    return Arrays.stream(value(settings, "assay.sso.names").split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .flatMap(
            name ->
                Stream.of("issuer", "client-id", "client-secret")
                    .filter(it -> value(settings, "assay.sso." + name + "." + it).isBlank())
                    .map(
                        it ->
                            "ASSAY_SSO_%s is not set, and ASSAY_SSO names “%s”. Set it as the provider gave it."
                                .formatted(
                                    (name + "_" + it).toUpperCase(Locale.ROOT).replace('-', '_'),
                                    name)));
  }

  /** Empty when it is not set, nor has a default. */
  static String value(PropertyResolver settings, String property) {
    try {
      return settings.getProperty(property, String.class).orElse("");
    } catch (ConfigurationException lacksAVariable) {
      return "";
    }
  }
}
