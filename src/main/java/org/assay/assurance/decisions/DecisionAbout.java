package org.assay.assurance.decisions;

import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.assay.assurance.decisions.NewDecision.About;
import org.assay.collection.returns.Returns;
import org.assay.people.identity.Caller;
import org.assay.platform.form.FormInput;
import org.jspecify.annotations.Nullable;

/** Reads what a decision is about from the link that somebody followed. */
@Singleton
class DecisionAbout {
  private static final int LONGEST = 1_000;

  /** Pages of this service that show figures, and never another address. */
  private static final Pattern PAGE =
      Pattern.compile(
          "/(?:cycles|returns|priorities|recommendations|audits|moderation|scrutiny)[^\\\\\\s]{0,500}");

  private final Returns returns;

  DecisionAbout(Returns returns) {
    this.returns = returns;
  }

  About of(Caller caller, FormInput form) {
    var source = DecisionSource.of(form.text("source"));
    return switch (source) {
      case RETURN -> ofReturn(caller, form);
      case LINE, FIGURE -> {
        var words = form.text("about");
        yield words.isEmpty()
            ? About.NOTHING
            : new About(source, cut(words), page(form.text("href")), null);
      }
      case FREE -> About.NOTHING;
    };
  }

  private About ofReturn(Caller caller, FormInput form) {
    var id = form.number("return");
    var found = id.isEmpty() ? null : returns.find(caller, id.getAsLong()).orElse(null);
    return found == null
        ? About.NOTHING
        : new About(
            DecisionSource.RETURN,
            "Return of " + found.organisation().name() + ", " + found.cycle().title(),
            "/returns/" + found.agencyReturn().id(),
            found.agencyReturn().id());
  }

  private static String cut(String words) {
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }

  private static @Nullable String page(String href) {
    return PAGE.matcher(href).matches() ? href : null;
  }
}
