package org.assay.reporting.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.ItemType.Column;
import org.assay.engine.questionset.PlainItem;
import org.assay.engine.questionset.PlainKind;
import org.assay.reporting.figures.AnswerSummary.Kind;
import org.jspecify.annotations.Nullable;

/** How each kind of question is told: as what, and in which parts. */
final class SummaryParts {
  /** Columns of a list that add up; of the others the number of lines is told. */
  private static final Set<String> SUMMED = Set.of("count", "yesNo");

  private SummaryParts() {}

  /** One part of an answer, as it is stored and as it reads. */
  record Named(String code, String label) {}

  /**
   * Nothing for what is told elsewhere (scores and claims of impact) and for what takes no answer.
   */
  static @Nullable Kind kind(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale -> scale.scored() ? null : Kind.CHOICE;
      case ItemType.SingleItem single -> Kind.CHOICE;
      case ItemType.MultipleItem multiple -> Kind.CHOICE;
      case ItemType.YesNoItem yesNo -> Kind.CHOICE;
      case PlainItem plain ->
          switch (plain.kind()) {
            case WORDS -> Kind.WORDS;
            case NUMBER -> Kind.NUMBER;
            case DAY -> Kind.DAY;
            case MONTH -> Kind.MONTH;
          };
      case ItemType.PercentItem percent -> Kind.PERCENT;
      case ItemType.TallyItem tally -> Kind.CHOICE;
      case ItemType.GridItem grid -> Kind.CHOICE;
      case ItemType.BreakdownItem breakdown -> Kind.PARTS;
      case ItemType.ListItem list -> Kind.LIST;
      case ItemType.AttachmentItem attachment -> Kind.FILES;
      case ItemType.ImpactItem impact -> null;
      case ItemType.DeclarationItem declaration -> Kind.CHOICE;
      case ItemType.InfoItem info -> null;
    };
  }

  static List<Named> of(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale -> options(type);
      case ItemType.SingleItem single -> options(type);
      case ItemType.MultipleItem multiple -> options(type);
      case ItemType.YesNoItem yesNo -> List.of(new Named("yes", "Yes"), new Named("no", "No"));
      case ItemType.DeclarationItem declaration -> List.of(new Named("yes", "Declared"));
      case PlainItem plain -> plain.kind() == PlainKind.WORDS ? List.of() : whole(plain.unit());
      case ItemType.PercentItem percent -> whole(null);
      case ItemType.AttachmentItem attachment -> whole("files");
      case ItemType.TallyItem tally ->
          tally.groups().stream()
              .flatMap(group -> group.statements().stream())
              .map(it -> new Named(it.key(), it.text()))
              .toList();
      case ItemType.GridItem grid -> grid(grid);
      case ItemType.BreakdownItem breakdown -> breakdown(breakdown);
      case ItemType.ListItem list -> list(list);
      case ItemType.ImpactItem impact -> List.of();
      case ItemType.InfoItem info -> List.of();
    };
  }

  private static List<Named> whole(@Nullable String unit) {
    return List.of(new Named("", Objects.requireNonNullElse(unit, "")));
  }

  private static List<Named> options(ItemType type) {
    return type.options().stream().map(it -> new Named(it.code(), it.label())).toList();
  }

  private static List<Named> grid(ItemType.GridItem grid) {
    return grid.rows().stream()
        .flatMap(
            row ->
                grid.options().stream()
                    .map(
                        it ->
                            new Named(row.key() + "/" + it.code(), row.text() + ": " + it.label())))
        .toList();
  }

  private static List<Named> breakdown(ItemType.BreakdownItem breakdown) {
    var parts = new ArrayList<Named>();
    parts.add(new Named("", "All together"));
    breakdown.parts().forEach(it -> parts.add(new Named(it.key(), it.text())));
    return parts;
  }

  private static List<Named> list(ItemType.ListItem list) {
    var parts = new ArrayList<Named>();
    parts.add(new Named("", "Entries"));
    for (Column column : list.columns()) {
      if (SUMMED.contains(column.type())) parts.add(new Named(column.key(), column.label()));
    }
    return parts;
  }
}
