package org.assay.letters.writing;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assay.collection.returns.Returns;
import org.assay.collection.support.RequestState;
import org.assay.collection.support.SupportRequest;
import org.assay.collection.support.SupportRequests;
import org.assay.people.identity.Caller;

/** What letters about requests for support say: that there is something to read, never what. */
@Singleton
class SupportLetters implements LetterSource {
  private final Returns returns;
  private final SupportRequests requests;

  SupportLetters(Returns returns, SupportRequests requests) {
    this.returns = returns;
    this.requests = requests;
  }

  @Override
  public Map<LetterKind, Saying> letters() {
    return Map.of(
        LetterKind.SUPPORT_RAISED, this::raised,
        LetterKind.SUPPORT_MOVED, this::moved);
  }

  private Optional<LetterContent> raised(QueuedLetter row, Caller caller) {
    return returns
        .find(caller, row.subjectId())
        .filter(line -> SupportRequests.mayHandle(caller))
        .map(
            line ->
                new LetterContent(
                    "Support asked for: " + line.organisation().name(),
                    List.of(
                        line.organisation().name()
                            + " has submitted its return for “"
                            + line.cycle().title()
                            + "” and asks for support.",
                        "Take the request up, so that the organisation sees that it was heard."),
                    "Open the requests",
                    "/support",
                    null));
  }

  /** Taking up is told on the page; a letter comes when there is something to read. */
  private Optional<LetterContent> moved(QueuedLetter row, Caller caller) {
    return requests
        .request(caller, row.subjectId())
        .filter(it -> it.state() == RequestState.ANSWERED || it.state() == RequestState.CLOSED)
        .map(this::moved);
  }

  private LetterContent moved(SupportRequest request) {
    return new LetterContent(
        "Your request for support",
        List.of(
            "The partnership's team has written about the support that "
                + request.organisation()
                + " asked for."),
        "Read what it says",
        "/support/" + request.id(),
        null);
  }
}
