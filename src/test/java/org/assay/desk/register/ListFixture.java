package org.assay.desk.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Lists as partnerships upload them. */
public final class ListFixture {
  public static final String SCHOOLS =
      "LA (name),URN,EstablishmentName,LA (code),TypeOfEstablishment (name),"
          + "EstablishmentStatus (code),EstablishmentStatus (name),OpenDate,CloseDate,"
          + "PhaseOfEducation (name),StatutoryLowAge,StatutoryHighAge,"
          + "DistrictAdministrative (name),Trusts (code),Trusts (name),OfstedLastInsp,"
          + "OfstedRating (name)\n";
  static final String LINKS = "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n";

  private ListFixture() {}

  public static byte[] sample(String name) {
    try (var in = ListFixture.class.getResourceAsStream("/register/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static InputStream windows(String text) {
    return new ByteArrayInputStream(text.getBytes(Charset.forName("windows-1252")));
  }

  public static InputStream utf8(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A school of Alderham that is open, but for what is said of it. */
  static String school(String urn, String name, Map<String, String> more) {
    var values = new TreeMap<>(more);
    return String.join(
            ",",
            values.getOrDefault("la", "Alderhamshire"),
            urn,
            name,
            values.getOrDefault("code", "900"),
            values.getOrDefault("type", "Community school"),
            values.getOrDefault("status", "1"),
            "",
            values.getOrDefault("open", "01-09-2001"),
            values.getOrDefault("close", ""),
            "Primary",
            values.getOrDefault("low", "5"),
            values.getOrDefault("high", "11"),
            values.getOrDefault("district", "Alderham"),
            values.getOrDefault("trust", ""),
            values.getOrDefault("trustName", ""),
            values.getOrDefault("inspected", ""),
            values.getOrDefault("rating", ""))
        + "\n";
  }

  public static String school(String urn, String name) {
    return school(urn, name, Map.of());
  }
}
