package org.assay.collection.written;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.collection.written.WrittenRepository.Written;
import org.assay.collection.written.WrittenWords.Gathered;
import org.assay.collection.written.WrittenWords.WrittenSearch;
import org.assay.engine.questionset.Question;
import org.assay.engine.questionset.Tag;
import org.assay.people.directory.Sector;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.Role;
import org.assay.platform.govuk.Choice;
import org.jspecify.annotations.Nullable;

/** Sets out what organisations wrote. */
final class WrittenPages {
  private WrittenPages() {}

  static WrittenPage page(
      Caller caller,
      Gathered it,
      WrittenSearch wish,
      @Nullable String error,
      @Nullable String typed) {
    var themes = it.edition().set().themes();
    var replyTo = caller.is(Role.PAS_MEMBER) && wish.question() != null ? wish.question() : null;
    var last =
        (Math.min(it.all(), WrittenRepository.MOST) + ReplyFilter.PAGE_SIZE - 1)
            / ReplyFilter.PAGE_SIZE;
    return new WrittenPage(
        Navigation.shell(caller, "What organisations wrote", "/cycles"),
        it.cycle().id(),
        it.cycle().title(),
        choices(
            wish.question(),
            "All questions",
            it.asked().stream().map(q -> new Tag(q.key(), q.ref() + " " + q.text())).toList()),
        choices(wish.theme(), "All themes", themes),
        choices(
            wish.sector(),
            "All sectors",
            it.sectors().stream().map(s -> new Tag(s, Sector.of(s).label())).toList()),
        choices(
            wish.district(),
            "All districts",
            it.districts().stream().map(d -> new Tag(d, d)).toList()),
        counted(it),
        it.asked().stream()
            .filter(q -> it.chosen().questions().contains(q.key()))
            .map(q -> group(q, it, themes))
            .filter(g -> !g.said().isEmpty() || g.reply() != null)
            .toList(),
        it.chosen().page() > 1 ? address(it, wish, it.chosen().page() - 1) : null,
        it.chosen().page() < last ? address(it, wish, it.chosen().page() + 1) : null,
        replyTo,
        error,
        typed != null ? typed : replyTo == null ? "" : it.replies().getOrDefault(replyTo, ""));
  }

  private static String counted(Gathered it) {
    if (it.all() == 0) {
      return "No return that has been signed off says anything here in words.";
    }
    return String.format(
        Locale.UK,
        "%,d to %,d of %s%,d answers, from returns that have been signed off.",
        it.chosen().offset() + 1,
        it.chosen().offset() + it.page().size(),
        it.all() > WrittenRepository.MOST ? "more than " : "",
        Math.min(it.all(), WrittenRepository.MOST));
  }

  private static List<Choice> choices(@Nullable String chosen, String all, List<Tag> tags) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of("", all, null, chosen == null));
    tags.forEach(it -> choices.add(Choice.of(it.key(), it.title(), null, it.key().equals(chosen))));
    return choices;
  }

  private static WrittenPage.Group group(Question question, Gathered it, List<Tag> themes) {
    return new WrittenPage.Group(
        question.ref() + " " + question.text(),
        themes.stream()
            .filter(theme -> question.themes().contains(theme.key()))
            .map(Tag::title)
            .collect(Collectors.joining(", ")),
        it.replies().get(question.key()),
        it.page().stream()
            .filter(w -> w.question().equals(question.key()))
            .map(WrittenPages::said)
            .toList());
  }

  private static WrittenPage.Said said(Written it) {
    return new WrittenPage.Said(
        it.organisation(),
        Sector.of(it.sector()).label() + (it.district() == null ? "" : ", " + it.district()),
        it.words());
  }

  private static String address(Gathered it, WrittenSearch wish, int page) {
    var address = new StringBuilder("/cycles/" + it.cycle().id() + "/written?page=" + page);
    add(address, "question", wish.question());
    add(address, "theme", wish.theme());
    add(address, "sector", wish.sector());
    add(address, "district", wish.district());
    return address.toString();
  }

  private static void add(StringBuilder address, String name, @Nullable String value) {
    if (value != null) {
      address.append('&').append(name).append('=').append(encoded(value));
    }
  }

  static String encoded(String value) {
    return Objects.requireNonNull(URLEncoder.encode(value, StandardCharsets.UTF_8));
  }
}
