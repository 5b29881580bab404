package org.assay.collection.bringforward;

import java.time.LocalDate;

/** Where a proposed answer comes from. */
public sealed interface ProposalOrigin {
  /** Stable within one return, for programs, forms and the trail. */
  String code();

  /** Who said it, to stand before what was said: for instance "Last year you said". */
  String said();

  /** When or where it was said, to stand before the answer on one line: "Last year". */
  String label();

  /** The same in the middle of a sentence: for instance "last year's answer". */
  String answer();

  /** Whether an organisation that answers otherwise says why. */
  default boolean asksWhy() {
    return false;
  }

  /**
   * The organisation's own return of the cycle before.
   *
   * @param cycle its title
   * @param sent whether it was ever submitted; if not, its answers are those of its draft
   */
  record LastCycle(String cycle, LocalDate openedOn, LocalDate nextOpenedOn, boolean sent)
      implements ProposalOrigin {
    public static final String CODE = "last-cycle";

    public String code() {
      return CODE;
    }

    public String said() {
      return (yearly() ? "Last year" : "Last time")
          + (sent ? " you said" : " you wrote, but never sent");
    }

    public String label() {
      return (yearly() ? "Last year" : "Last time") + (sent ? "" : " (never sent)");
    }

    public String answer() {
      return yearly() ? "last year's answer" : "last time's answer";
    }

    /** Said only of the calendar year before. */
    private boolean yearly() {
      return openedOn.getYear() + 1 == nextOpenedOn.getYear();
    }
  }

  /**
   * The lead of the organisation's group, once for all of it.
   *
   * @param kind what people call the group: trust, federation, council, system
   */
  record Group(String name, String kind) implements ProposalOrigin {
    public static final String CODE = "group";

    public String code() {
      return CODE;
    }

    public String said() {
      return "Your " + kind + " answered";
    }

    public String label() {
      return "Your " + kind;
    }

    public String answer() {
      return "your " + kind + "'s answer";
    }

    @Override
    public boolean asksWhy() {
      return true;
    }
  }

  /**
   * The organisation itself, in its return to another partnership.
   *
   * @param offer id of the offer
   */
  record OtherPartnership(long offer, String partnership) implements ProposalOrigin {
    public String code() {
      return "offer-" + offer;
    }

    public String said() {
      return "You told " + partnership;
    }

    public String label() {
      return "You told " + partnership;
    }

    public String answer() {
      return "your answer to " + partnership;
    }
  }
}
