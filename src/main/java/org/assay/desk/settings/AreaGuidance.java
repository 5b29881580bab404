package org.assay.desk.settings;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.platform.govuk.SummaryRow;
import org.jspecify.annotations.Nullable;

/** Tells people in a partnership whom to ring about a child and what to follow. */
@Singleton
public class AreaGuidance {
  private final PartnershipSettings settings;

  AreaGuidance(PartnershipSettings settings) {
    this.settings = settings;
  }

  /** A row for each thing that the partnership has set. */
  public List<SummaryRow> rows(long partnershipId) {
    return rows(settings.all(partnershipId));
  }

  /** The front door with its telephone number; empty where the partnership has set neither. */
  public Optional<String> frontDoor(long partnershipId) {
    return frontDoor(settings.all(partnershipId));
  }

  /** What to do about a concern for a child; empty where no telephone number is set. */
  public Optional<String> concern(long partnershipId) {
    return concern(settings.all(partnershipId));
  }

  static Optional<String> concern(Map<Setting, String> said) {
    var name = said.getOrDefault(Setting.FRONT_DOOR, "");
    var telephone = said.getOrDefault(Setting.FRONT_DOOR_CONTACT, "");
    return telephone.isBlank()
        ? Optional.empty()
        : Optional.of(
            "If you are concerned about a child, telephone "
                + (name.isBlank() ? "" : name + " on ")
                + telephone
                + ". If a child is in immediate danger, call 999.");
  }

  static List<SummaryRow> rows(Map<Setting, String> said) {
    var rows = new ArrayList<SummaryRow>();
    frontDoor(said).ifPresent(it -> rows.add(SummaryRow.of("Concerns about a child", it)));
    add(rows, "Threshold document", said.get(Setting.THRESHOLDS));
    add(rows, "Levels of need", inOrder(said.get(Setting.LEVELS_OF_NEED)));
    add(rows, "Neglect tool", said.get(Setting.NEGLECT_TOOL));
    add(rows, "If professionals disagree", said.get(Setting.ESCALATION_POLICY));
    add(rows, "Stages of escalation", inOrder(said.get(Setting.ESCALATION_STAGES)));
    var hours = said.getOrDefault(Setting.ESCALATION_LIMIT, "");
    if (!hours.isBlank()) add(rows, "Resolve a disagreement within", hours + " hours");
    return List.copyOf(rows);
  }

  private static Optional<String> frontDoor(Map<Setting, String> said) {
    var name = said.getOrDefault(Setting.FRONT_DOOR, "");
    var telephone = said.getOrDefault(Setting.FRONT_DOOR_CONTACT, "");
    if (telephone.isBlank()) return name.isBlank() ? Optional.empty() : Optional.of(first(name));
    return Optional.of((name.isBlank() ? "Telephone " : first(name) + ", telephone ") + telephone);
  }

  private static void add(List<SummaryRow> rows, String label, @Nullable String value) {
    if (value != null && !value.isBlank()) rows.add(SummaryRow.of(label, first(value)));
  }

  private static @Nullable String inOrder(@Nullable String lines) {
    return lines == null
        ? null
        : lines
            .lines()
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("; "));
  }

  /** Names are written as in the middle of a sentence. */
  private static String first(String words) {
    return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }
}
