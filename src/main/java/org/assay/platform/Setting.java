package org.assay.platform;

import io.micronaut.core.value.PropertyResolver;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One setting, and what is wrong with a value of it.
 *
 * @param name of the environment variable that sets it
 * @param property where the service reads it
 * @param missing what to do when it is not set; empty when it need not be
 * @param mayBeEmpty whether an empty value says the same as none
 * @param fault of a value that is set; empty when it will do
 */
record Setting(
    String name,
    String property,
    String missing,
    boolean mayBeEmpty,
    Function<String, Optional<String>> fault) {

  static Setting required(
      String name, String property, String missing, Function<String, Optional<String>> fault) {
    return new Setting(name, property, missing, true, fault);
  }

  static Setting optional(String name, String property, Function<String, Optional<String>> fault) {
    return new Setting(name, property, "", true, fault);
  }

  /** One that has a value of ours, which an empty variable takes away. */
  static Setting chosen(String name, String property, Function<String, Optional<String>> fault) {
    return new Setting(name, property, "", false, fault);
  }

  /** One line for the person who starts the service; empty when the value will do. */
  Optional<String> check(PropertyResolver settings) {
    var value = SettingsCheck.value(settings, property);
    if (value.isBlank() && !missing.isEmpty()) {
      return Optional.of(name + " is not set. " + missing);
    }
    boolean said = mayBeEmpty ? !value.isBlank() : settings.containsProperty(property);
    return said ? fault.apply(value).map(why -> name + " " + why) : Optional.empty();
  }

  static Function<String, Optional<String>> number(long least, long most) {
    return value ->
        value.matches("-?\\d{1,9}")
                && Long.parseLong(value) >= least
                && Long.parseLong(value) <= most
            ? Optional.empty()
            : Optional.of(
                "is “%s”. Set it to a whole number from %d to %d.".formatted(value, least, most));
  }

  static Function<String, Optional<String>> like(String pattern, String advice) {
    return value ->
        value.matches(pattern)
            ? Optional.empty()
            : Optional.of("is “%s”. %s".formatted(value, advice));
  }

  /** A secret is not repeated. */
  static Function<String, Optional<String>> length(int least) {
    return value ->
        value.length() >= least
            ? Optional.empty()
            : Optional.of(
                "has %d characters. Set it to %d random characters or more, for instance from:"
                        .formatted(value.length(), least)
                    + " openssl rand -base64 48");
  }

  /** Secrets are not repeated. */
  static Optional<String> keys(String value) {
    if (!value.matches("\\s*[^:,\\s]+:[^,]{32,}(,\\s*[^:,\\s]+:[^,]{32,})*")) {
      return Optional.of(
          "cannot be read. Set it to name:secret, several after commas, each with a secret of 32"
              + " characters or more.");
    }
    var names = Stream.of(value.split(",")).map(it -> it.strip().split(":")[0]).toList();
    return names.size() == Set.copyOf(names).size()
        ? Optional.empty()
        : Optional.of("gives two keys one name. Give each its own, and keep those in use.");
  }

  /** A name and two ids of 36 characters. The secret among them is not repeated. */
  static Optional<String> notifyKey(String value) {
    return value.strip().matches("\\S+(-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}){2}")
        ? Optional.empty()
        : Optional.of(
            "is no key of GOV.UK Notify. Copy it whole: name, service id and secret, with hyphens"
                + " between them.");
  }

  static Optional<String> webAddress(String value) {
    try {
      var uri = new URI(value);
      if (value.matches("https?://.+") && uri.getHost() != null) return Optional.empty();
    } catch (URISyntaxException notOne) {
      // told below, as one that lacks its host is
    }
    return Optional.of(
        "is “%s”. Set it to a whole address such as https://assay.example".formatted(value));
  }

  /** Makes it when it is not there yet, as the service would. */
  static Optional<String> folder(String value) {
    try {
      var folder = Path.of(value);
      if (!value.isBlank() && Files.isWritable(Files.createDirectories(folder))) {
        return Optional.empty();
      }
    } catch (IOException | InvalidPathException cannotBe) {
      // told below, as one that is there and closed is
    }
    return Optional.of(
        "is “%s”, which cannot be written to. Name a folder that the service may write to."
            .formatted(value));
  }

  static Optional<String> templates(String value) {
    try {
      if (Files.isDirectory(Path.of(value))) return Optional.empty();
    } catch (InvalidPathException cannotBe) {
      // told below, as one that is not there is
    }
    return Optional.of(
        "is “%s”, and there is no such folder. Name the folder of your report templates, or leave it out."
            .formatted(value));
  }

  /** Of a size such as 10MB; 0 when it is none. */
  static long bytes(String size) {
    var plain = size.toUpperCase(Locale.ROOT).replace(" ", "");
    var figures = plain.replaceAll("\\D", "");
    var unit = plain.replaceAll("[\\dB]", "");
    return figures.isEmpty()
        ? 0
        : Long.parseLong(figures) << (10 * (" KMG".indexOf(unit.isEmpty() ? " " : unit)));
  }
}
