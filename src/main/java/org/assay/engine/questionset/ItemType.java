package org.assay.engine.questionset;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What kind of answer a question takes, with what only that kind needs. */
public sealed interface ItemType
    permits PlainItem,
        ItemType.ScaleItem,
        ItemType.SingleItem,
        ItemType.MultipleItem,
        ItemType.YesNoItem,
        ItemType.PercentItem,
        ItemType.TallyItem,
        ItemType.GridItem,
        ItemType.BreakdownItem,
        ItemType.ListItem,
        ItemType.AttachmentItem,
        ItemType.ImpactItem,
        ItemType.DeclarationItem,
        ItemType.InfoItem {
  /** The name in the document, for instance {@code longText}. */
  String code();

  /** What can be chosen, of a grid in each row; empty where nothing is chosen from options. */
  default List<Option> options() {
    return List.of();
  }

  /** Whether an answer to it enters the compliance score. */
  default boolean scored() {
    return false;
  }

  /** Options of the named scale; {@code options} are the scale's own. */
  record ScaleItem(String scale, List<Option> options, boolean scored) implements ItemType {
    public String code() {
      return "scale";
    }
  }

  record SingleItem(List<Option> options, boolean scored) implements ItemType {
    public String code() {
      return "single";
    }
  }

  record MultipleItem(List<Option> options, @Nullable Integer min, @Nullable Integer max)
      implements ItemType {
    public String code() {
      return "multiple";
    }
  }

  /**
   * Worth 1 when the answer is the favourable one.
   *
   * @param scoredSaid whether the document says if it is scored; where it does not, it is
   */
  record YesNoItem(boolean favourable, boolean scored, boolean scoredSaid) implements ItemType {
    public String code() {
      return "yesNo";
    }
  }

  /** Kept as numerator and denominator. */
  record PercentItem(@Nullable BigDecimal min, @Nullable BigDecimal max) implements ItemType {
    public String code() {
      return "percent";
    }
  }

  /** Statements are ticked; the first outcome whose quantifiers all hold gives the value. */
  record TallyItem(List<StatementGroup> groups, List<Outcome> outcomes, boolean scored)
      implements ItemType {
    public String code() {
      return "tally";
    }

    /** The first line of the table that holds for these ticks; null when none does. */
    public @Nullable Outcome outcome(Collection<String> ticked) {
      for (var outcome : outcomes) {
        if (holds(outcome, ticked)) {
          return outcome;
        }
      }
      return null;
    }

    public boolean has(String statement) {
      for (var group : groups) {
        if (Row.in(group.statements(), statement)) {
          return true;
        }
      }
      return false;
    }

    private boolean holds(Outcome outcome, Collection<String> ticked) {
      for (var group : groups) {
        var quantifier = outcome.when().get(group.key());
        if (quantifier != null
            && !quantifier.holds(group.ticked(ticked), group.statements().size())) {
          return false;
        }
      }
      return true;
    }
  }

  /** Every row answered on one scale; worth the mean of its scored rows. */
  record GridItem(String scale, List<Option> options, List<Row> rows, boolean scored)
      implements ItemType {
    public String code() {
      return "grid";
    }
  }

  /** Counts that add up to a total: the answer's own, or that of a count question. */
  record BreakdownItem(List<Row> parts, @Nullable String totalQuestion) implements ItemType {
    public String code() {
      return "breakdown";
    }
  }

  record ListItem(List<Column> columns, int minRows, int maxRows) implements ItemType {
    public String code() {
      return "list";
    }
  }

  record AttachmentItem(List<String> kinds, int min, int max) implements ItemType {
    public String code() {
      return "attachment";
    }
  }

  record ImpactItem() implements ItemType {
    public String code() {
      return "impact";
    }
  }

  record DeclarationItem() implements ItemType {
    public String code() {
      return "declaration";
    }
  }

  /** Text to read; takes no answer. */
  record InfoItem() implements ItemType {
    public String code() {
      return "info";
    }
  }

  /**
   * @param comment whether a statement that is ticked takes a comment of its own; of other rows,
   *     none
   */
  record Row(String key, String text, Comment comment) {
    /** Whether words of one's own go with it. */
    public enum Comment {
      NONE,
      OPTIONAL,
      REQUIRED
    }

    public static boolean in(List<Row> rows, String key) {
      for (int i = 0; i < rows.size(); i++) {
        if (rows.get(i).key().equals(key)) {
          return true;
        }
      }
      return false;
    }
  }

  record StatementGroup(String key, String title, List<Row> statements) {
    /** How many of its statements are ticked. */
    int ticked(Collection<String> ticked) {
      int count = 0;
      for (int i = 0; i < statements.size(); i++) {
        count += ticked.contains(statements.get(i).key()) ? 1 : 0;
      }
      return count;
    }
  }

  /**
   * @param notBefore of a day or a month; where a bound is not said, a sensible one holds
   * @param notAfter of a day or a month
   */
  record Column(
      String key,
      String label,
      String type,
      boolean required,
      List<Option> options,
      @Nullable DateBound notBefore,
      @Nullable DateBound notAfter) {}

  /** One line of an outcome table; an empty {@code when} always holds. */
  record Outcome(
      Map<String, Quantifier> when,
      String code,
      String label,
      BigDecimal value,
      boolean actionRequired,
      boolean commentRequired) {}

  /** NONE: none ticked; SOME: at least one, all included; ALL: every one. */
  enum Quantifier {
    NONE,
    SOME,
    ALL;

    boolean holds(int ticked, int of) {
      return switch (this) {
        case NONE -> ticked == 0;
        case SOME -> ticked > 0;
        case ALL -> ticked == of;
      };
    }
  }
}
