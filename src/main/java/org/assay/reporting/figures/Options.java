package org.assay.reporting.figures;

import java.util.List;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Option;

/** The options that a question lets somebody choose from. */
public final class Options {
  private Options() {}

  /** Empty for a question without options of its own. */
  public static List<Option> of(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem scale -> scale.options();
      case ItemType.SingleItem single -> single.options();
      case ItemType.MultipleItem multiple -> multiple.options();
      case ItemType.GridItem grid -> grid.options();
      case ItemType.YesNoItem yesNo -> List.of();
      case ItemType.PlainItem plain -> List.of();
      case ItemType.PercentItem percent -> List.of();
      case ItemType.TallyItem tally -> List.of();
      case ItemType.BreakdownItem breakdown -> List.of();
      case ItemType.ListItem list -> List.of();
      case ItemType.AttachmentItem attachment -> List.of();
      case ItemType.ImpactItem impact -> List.of();
      case ItemType.DeclarationItem declaration -> List.of();
      case ItemType.InfoItem info -> List.of();
    };
  }
}
