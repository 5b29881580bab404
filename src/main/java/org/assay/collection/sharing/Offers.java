package org.assay.collection.sharing;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.bringforward.CarriedAnswers;
import org.assay.collection.bringforward.Proposal;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalSource;
import org.assay.collection.cycles.Editions;
import org.assay.collection.returns.ReturnView;
import org.assay.collection.sharing.OfferedAnswers.Left;
import org.assay.engine.answering.Answer;
import org.assay.engine.authoring.ChangedQuestion;
import org.assay.engine.authoring.Changes;
import org.assay.engine.questionset.ItemType;
import org.assay.engine.questionset.Question;
import org.jspecify.annotations.Nullable;

/**
 * Proposes what the organisation offered itself from another partnership. Two editions of one
 * question set are matched by their lineage; two question sets by the keys that they share, where
 * the same key with the same words and kind of answer means the same question.
 */
@Singleton
public class Offers implements ProposalSource {
  private final OfferRepository offers;
  private final Editions editions;

  Offers(OfferRepository offers, Editions editions) {
    this.offers = offers;
    this.editions = editions;
  }

  @Override
  public List<Proposal> proposals(ReturnView draft) {
    return received(draft).stream().flatMap(it -> it.proposals().stream()).toList();
  }

  /** Every offer that has something to say to this return, with what of it does not carry. */
  public List<OfferedAnswers> received(ReturnView draft) {
    return offers
        .received(draft.agencyReturn().partnershipId(), draft.agencyReturn().organisationId())
        .stream()
        .flatMap(it -> answers(draft, it).stream())
        .toList();
  }

  private Optional<OfferedAnswers> answers(ReturnView draft, Offer offer) {
    return editions
        .find(offer.questionSetId(), offer.questionSetVersion())
        .map(from -> Changes.between(from, draft.asking().edition()))
        .map(changes -> answers(draft, offer, changes))
        .filter(it -> !it.proposals().isEmpty());
  }

  private static OfferedAnswers answers(ReturnView draft, Offer offer, Changes changes) {
    var given = GroupAnswerReader.answers(changes.previous(), offer.answersJson());
    var source = new ProposalOrigin.OtherPartnership(offer.id(), offer.partnership());
    var proposals =
        CarriedAnswers.of(source, changes, given).stream().filter(Proposal::anythingSaid).toList();
    return new OfferedAnswers(
        offer, proposals, left(draft, changes, given, proposals), added(draft, changes, given));
  }

  /** What was said there and cannot be confirmed here, and why. */
  private static List<Left> left(
      ReturnView draft, Changes changes, Map<String, Answer> given, List<Proposal> proposals) {
    var left = new ArrayList<Left>();
    for (var changed : changes.questions()) {
      for (var before : changed.before()) {
        if (given.containsKey(before.question().key())) {
          var why = why(draft, changed, proposals);
          if (why != null) {
            left.add(new Left(words(before.question()), why));
          }
        }
      }
    }
    return left;
  }

  private static @Nullable String why(
      ReturnView draft, ChangedQuestion changed, List<Proposal> proposals) {
    var now = changed.now();
    if (now == null) {
      return "It is not asked here.";
    }
    var key = now.question().key();
    if (!draft.answering().visible(key)) {
      return "It is not asked of your organisation here.";
    }
    var carried = proposals.stream().anyMatch(it -> it.key().equals(key) && it.answer() != null);
    if (carried) {
      return null;
    }
    return switch (changed.bringForward()) {
      case NOTHING -> "It has to be answered again each time.";
      case EVIDENCE_ONLY -> "Only its evidence can be used again, and there was none.";
      case TO_READ -> "It is worded differently here: you can read what you said.";
      case TO_CONFIRM, TO_CONFIRM_RESCALED ->
          "The answers to choose from are different here: you can read what you said.";
    };
  }

  /** What is asked here, and was not answered there. */
  private static int added(ReturnView draft, Changes changes, Map<String, Answer> given) {
    return (int)
        changes.questions().stream()
            .filter(it -> asked(draft, it))
            .filter(
                it ->
                    it.before().stream()
                        .noneMatch(before -> given.containsKey(before.question().key())))
            .count();
  }

  private static boolean asked(ReturnView draft, ChangedQuestion it) {
    var now = it.now();
    return now != null
        && !(now.question().type() instanceof ItemType.InfoItem)
        && draft.answering().visible(now.question().key());
  }

  /** Without its number, which may be that of another question here. */
  private static String words(Question question) {
    return question.text();
  }
}
