package org.assay.assurance.moderation.pages;

import java.util.List;
import org.assay.platform.Shell;
import org.assay.platform.govuk.Choice;
import org.assay.platform.govuk.ErrorLink;
import org.jspecify.annotations.Nullable;

/**
 * One standard of a sampled return, its claims beside what was found.
 *
 * @param address of this page
 * @param mayAsk what the answers give reason to ask about, each in a sentence; empty for the
 *     organisation itself and for a second marker, whom it would tell the claims
 * @param practice what a reader of a practice return should know; null for a real one
 * @param blind whether the claim is kept from the reader until the own mark is saved
 * @param marks whether the reader can save marks
 * @param finish whether the reader can finish the return; null when that is not theirs to do
 * @param questions to the organisation; null when the reader has none to send or read
 * @param response what the organisation says to the scores; null before it can say anything
 * @param visits about the return; null for who marks it blind, and for a practice return
 * @param parts the standards, with how many answers are marked in each
 */
public record MarkingPage(
    Shell shell,
    String address,
    String back,
    String organisation,
    String standard,
    List<String> signs,
    List<String> mayAsk,
    @Nullable String practice,
    boolean blind,
    boolean marks,
    @Nullable Finish finish,
    @Nullable Questions questions,
    @Nullable Questions response,
    @Nullable Questions visits,
    List<Part> parts,
    List<Item> items,
    List<ErrorLink> errors,
    @Nullable String notice) {

  public record Part(String href, String title, String state, boolean current) {}

  /**
   * @param why it cannot be finished yet; null when it can
   */
  public record Finish(String address, @Nullable String why) {}

  /**
   * Where questions to the organisation are sent and read.
   *
   * @param state for instance "Noted and not sent yet: 2"
   */
  public record Questions(String href, String state) {}

  /**
   * One question.
   *
   * @param claim what the organisation answered; null while it is kept from the reader
   * @param said reasons, comments and words of its own
   * @param evidence each piece in a line
   * @param looksLike what a good answer looks like; null when the question set does not say
   * @param peers how others of its kind answered; null while the claim is kept from the reader
   * @param others marks of others that the reader may see
   * @param settles whether the two markers differ, so that the first one settles it
   * @param name of its boxes
   * @param ask what the reader notes to ask the organisation; null when that is not theirs to do
   * @param clarified what the organisation was asked, with its answer; null when nothing was, or it
   *     is kept from the reader
   */
  public record Item(
      String name,
      String ref,
      String text,
      String force,
      @Nullable String looksLike,
      @Nullable String claim,
      List<String> said,
      List<Evidence> evidence,
      @Nullable String lastTime,
      @Nullable String peers,
      List<Other> others,
      @Nullable String verdict,
      boolean settles,
      List<Choice> choices,
      @Nullable String comment,
      int version,
      @Nullable String error,
      @Nullable String commentError,
      @Nullable Ask ask,
      @Nullable Clarified clarified) {
    public Item asking(@Nullable Ask asked) {
      return with(asked, clarified);
    }

    public Item clarified(@Nullable Clarified since) {
      return with(ask, since);
    }

    private Item with(@Nullable Ask asked, @Nullable Clarified since) {
      return new Item(
          name,
          ref,
          text,
          force,
          looksLike,
          claim,
          said,
          evidence,
          lastTime,
          peers,
          others,
          verdict,
          settles,
          choices,
          comment,
          version,
          error,
          commentError,
          asked,
          since);
    }
  }

  /**
   * @param note empty for none
   */
  public record Ask(String note, int version, @Nullable String error) {}

  /**
   * @param answer how the answer stands since, or that there is none yet
   * @param said what stands beside it now, each in a line
   */
  public record Clarified(String asked, String answer, List<String> said) {}

  /**
   * @param href of a file or an address; null for words
   */
  public record Evidence(String text, @Nullable String href) {}

  public record Other(String who, String mark, @Nullable String comment) {}
}
