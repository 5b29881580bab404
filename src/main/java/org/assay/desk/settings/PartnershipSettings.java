package org.assay.desk.settings;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.cycles.PartnershipWords;

/** Finds what a partnership has set, for forms, letters and reports. */
@Singleton
public class PartnershipSettings {
  /** A name among the settings that nobody types. */
  static final String LOGO_DIGEST = "logo-digest";

  private final SettingsRepository settings;
  private final PartnershipWords words;

  PartnershipSettings(SettingsRepository settings, PartnershipWords words) {
    this.settings = settings;
    this.words = words;
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
    var said = words.of(partnershipId);
    for (var it : Setting.values()) {
      it.localName().map(said::get).ifPresent(value -> all.put(it, value));
    }
    return all;
  }

  /** What questions call things goes to the local names, where questions look for it. */
  @Transactional
  public void save(long partnershipId, Map<Setting, String> values) {
    var said = new HashMap<>(words.of(partnershipId));
    var others = new EnumMap<Setting, String>(Setting.class);
    values.forEach(
        (setting, value) ->
            setting
                .localName()
                .ifPresentOrElse(
                    name -> {
                      if (value.isEmpty()) said.remove(name);
                      else said.put(name, value);
                    },
                    () -> others.put(setting, value)));
    settings.save(partnershipId, others);
    words.say(partnershipId, said);
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
