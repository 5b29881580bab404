package org.assay.assurance.scrutiny;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.collection.cycles.Cycle;
import org.assay.collection.cycles.Cycles;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads which figure or return a comment is about from the link that somebody followed. */
@Singleton
class CommentTarget {
  private static final int LONGEST = 300;

  /** Pages that show figures, with a cycle where they are about one. */
  private static final Pattern PAGE =
      Pattern.compile(
          "/(cycles|moderation/cycles|datasets|priorities|recommendations|audits)(?:/(\\d{1,18}))?"
              + "((?:/[\\w.-]{1,100}){0,3})");

  private static final Map<String, String> TITLES =
      Map.of(
          "priorities", "Priorities",
          "recommendations", "Recommendations",
          "audits", "Case audits");

  private final Returns returns;
  private final Cycles cycles;

  CommentTarget(Returns returns, Cycles cycles) {
    this.returns = returns;
    this.cycles = cycles;
  }

  /** Empty where there is no such page or return that the caller may read. */
  Optional<CommentedFigure> of(Caller caller, FormInput form) {
    var id = form.number("return");
    return id.isPresent() ? ofReturn(caller, id.getAsLong()) : ofFigure(caller, form);
  }

  private Optional<CommentedFigure> ofReturn(Caller caller, long id) {
    return returns
        .find(caller, id)
        .filter(it -> it.agencyReturn().submittedAt() != null)
        .map(
            it ->
                new CommentedFigure(
                    null,
                    caller.partnershipId(),
                    "/returns/" + id + "/report",
                    "",
                    "Return of " + it.organisation().name() + ", " + it.cycle().title(),
                    id));
  }

  private Optional<CommentedFigure> ofFigure(Caller caller, FormInput form) {
    var page = path(form.text("page"));
    var figure = cut(form.text("figure"));
    var matched = PAGE.matcher(page);
    if (figure.isEmpty() || page.length() > LONGEST || !matched.matches()) return Optional.empty();
    var title = title(caller, matched.group(1), matched.group(2));
    if (title.isEmpty()) return Optional.empty();
    var heading = cut(form.text("heading"));
    var about = heading.isEmpty() ? title + ": " + figure : title + ", " + heading + ": " + figure;
    return Optional.of(
        new CommentedFigure(null, caller.partnershipId(), page, figure, twice(about), null));
  }

  /** Of an address as a browser shows it: without the service and without what follows a sign. */
  private static String path(String address) {
    return address.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
  }

  /** Empty where the page is about a cycle that the partnership does not have. */
  private String title(Caller caller, String kind, @Nullable String id) {
    var fixed = TITLES.get(kind);
    if (fixed != null) return fixed;
    return id == null
        ? ""
        : cycles.find(caller.partnershipId(), Long.parseLong(id)).map(Cycle::title).orElse("");
  }

  private static String cut(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }

  private static String twice(String text) {
    return text.length() > 2 * LONGEST ? text.substring(0, 2 * LONGEST) : text;
  }
}
