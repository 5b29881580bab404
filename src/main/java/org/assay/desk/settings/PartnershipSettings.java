package org.assay.desk.settings;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a partnership has set, for forms, letters and reports. */
@Singleton
public class PartnershipSettings {
  /** A name among the settings that nobody types. */
  static final String LOGO_DIGEST = "logo-digest";

  private final SettingsRepository settings;

  PartnershipSettings(SettingsRepository settings) {
    this.settings = settings;
  }

  /** Empty where the partnership has set nothing. */
  public Optional<String> find(long partnershipId, Setting setting) {
    return Optional.ofNullable(all(partnershipId).get(setting));
  }

  public Map<Setting, String> all(long partnershipId) {
    var all = new EnumMap<Setting, String>(Setting.class);
    settings
        .all(partnershipId)
        .forEach((key, value) -> Setting.of(key).ifPresent(it -> all.put(it, value)));
    return all;
  }

  /** The lines of a setting that has several; none where nothing is set. */
  public List<String> lines(long partnershipId, Setting setting) {
    return find(partnershipId, setting).map(it -> it.lines().toList()).orElse(List.of());
  }

  /** A short text that changes when the colour or the logo does. */
  public String look(long partnershipId) {
    return settings.look(partnershipId);
  }

  public Optional<Logo> logo(long partnershipId) {
    return settings.logo(partnershipId);
  }
}
