package org.assay.collection.respond.standard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.collection.bringforward.ProposalOrigin;
import org.assay.collection.bringforward.ProposalRequest;
import org.assay.collection.questionform.Fields;
import org.jspecify.annotations.Nullable;

/**
 * What a posted standard says about proposals. A button's value is the question and the source, a
 * box {@code KEY.proposed.SOURCE} holds the stamp of what was shown, {@code together.SOURCE} names
 * the questions that one press confirms, and {@code KEY.override} says why an answer differs.
 */
final class ProposalForm {
  private ProposalForm() {}

  static List<ProposalRequest> of(Fields fields) {
    var wishes = new ArrayList<ProposalRequest>();
    var confirm = pressed(fields, "confirm");
    if (confirm != null) {
      wishes.add(confirmation(fields, confirm));
    }
    var clear = pressed(fields, "clear");
    if (clear != null) {
      wishes.add(
          new ProposalRequest.SetAside(clear.question(), clear.source(), version(fields, clear)));
    }
    var together = fields.get("together");
    if (together != null) {
      fields.all("together." + together).stream()
          .flatMap(keys -> Stream.of(keys.split(" ")))
          .forEach(key -> wishes.add(confirmation(fields, new Pressed(key, together))));
    }
    reasons(fields, wishes);
    return wishes;
  }

  /** Those on whose proposals a button was pressed. */
  static Set<String> questions(Fields fields) {
    return of(fields).stream()
        .filter(it -> !(it instanceof ProposalRequest.Override))
        .map(ProposalRequest::question)
        .collect(Collectors.toSet());
  }

  /** The question on whose proposal a button was pressed; null when it was another button. */
  static @Nullable String pressed(Fields fields) {
    var confirm = pressed(fields, "confirm");
    var pressed = confirm == null ? pressed(fields, "clear") : confirm;
    return pressed == null ? null : pressed.question();
  }

  private record Pressed(String question, String source) {}

  private static @Nullable Pressed pressed(Fields fields, String button) {
    var value = fields.get(button);
    var at = value == null ? -1 : value.indexOf(' ');
    return value == null || at < 0
        ? null
        : new Pressed(value.substring(0, at), value.substring(at + 1));
  }

  private static ProposalRequest confirmation(Fields fields, Pressed it) {
    var stamp = fields.get(it.question() + ".proposed." + it.source());
    return new ProposalRequest.Confirm(
        it.question(), it.source(), version(fields, it), stamp == null ? "" : stamp);
  }

  private static int version(Fields fields, Pressed it) {
    return fields.version(it.question());
  }

  /** Only those that differ from what the page showed, or every save would be a decision. */
  private static void reasons(Fields fields, List<ProposalRequest> wishes) {
    for (var name : fields.values().keySet()) {
      var reason = fields.get(name);
      if (name.endsWith(".override")
          && reason != null
          && !reason.equals(fields.get(name + ".before"))) {
        var key = name.substring(0, name.length() - ".override".length());
        wishes.add(new ProposalRequest.Override(key, ProposalOrigin.Group.CODE, reason));
      }
    }
  }
}
