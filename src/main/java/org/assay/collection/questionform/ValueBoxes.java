package org.assay.collection.questionform;

import org.assay.engine.answering.Value;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.PlainItem;
import org.jspecify.annotations.Nullable;

/**
 * The boxes in which one kind of question takes its value. What a form must know of a kind stands
 * in the one class for it here and in {@code jte/question/control.jte}, which draws it.
 */
interface ValueBoxes {
  /**
   * The value as the API takes it: text, a number, a truth, or lists and maps of those. What cannot
   * be understood is handed on as typed, so that the check can say so.
   *
   * @param at name of the value's box, or what the names of its boxes begin with
   * @return null when every box is empty
   */
  @Nullable Object read(String at, Fields fields);

  /** Spreads a stored value over the boxes. */
  void write(String at, Value value, Fields.Writing into);

  /** What to do about a missing answer, in the words of the page. */
  String asks();

  /**
   * What to do about an answer that is not understood.
   *
   * @param at as in {@link #read}
   * @param below the part of it that is wrong, for instance {@code .total}; empty for all of it
   */
  default String fault(Fields typed, String at, String below) {
    return asks();
  }

  /** The box that is wrong, after the name of the value; empty for the first. */
  default String wrong(Fields typed, String at) {
    return "";
  }

  /**
   * What the id of the box to go to has after that of the value: of the first, if none is wrong.
   */
  default String first(Fields typed, String at) {
    return first();
  }

  /** What the id of the first box has after that of the value. */
  default String first() {
    return "";
  }

  /** Whether there is room for a comment and for evidence. */
  default boolean explained() {
    return true;
  }

  static ValueBoxes of(ItemType type) {
    return switch (type) {
      case ItemType.ScaleItem _, ItemType.SingleItem _ -> new ChoiceBoxes();
      case ItemType.MultipleItem _ -> new TickBoxes("Select all that apply");
      case ItemType.TallyItem _ -> new TickBoxes("Select each statement that is true");
      case ItemType.YesNoItem _ -> new YesNoBoxes();
      case PlainItem plain ->
          switch (plain.kind()) {
            case WORDS -> new TextBox();
            case NUMBER ->
                new NumberBox(plain.whole() ? "Enter a whole number, 0 or more" : "Enter a number");
            case DAY -> DateBoxes.DAY;
            case MONTH -> DateBoxes.MONTH;
          };
      case ItemType.PercentItem _ -> new ShareBoxes();
      case ItemType.GridItem grid -> new GridBoxes(grid);
      case ItemType.BreakdownItem breakdown -> new BreakdownBoxes(breakdown);
      case ItemType.ListItem list -> new RowBoxes(list);
      case ItemType.AttachmentItem _ -> new FileBoxes();
      case ItemType.DeclarationItem _ -> new DeclarationBox();
      case ItemType.ImpactItem _, ItemType.InfoItem _ -> new NoBox();
    };
  }
}
