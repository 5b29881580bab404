package org.assay.assurance.scrutiny;

import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.assurance.scrutiny.ScrutinyComment.State;
import org.assay.assurance.scrutiny.ScrutinyListPage.Count;
import org.assay.assurance.scrutiny.ScrutinyListPage.Line;
import org.assay.assurance.scrutiny.ScrutinyPage.Hidden;
import org.assay.assurance.scrutiny.ScrutinyPage.Named;
import org.assay.assurance.scrutiny.ScrutinyPage.Said;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.people.identity.Role;
import org.assay.platform.England;
import org.assay.platform.Page;
import org.assay.platform.QueryWriter;
import org.assay.platform.form.FormInput;
import org.assay.platform.govuk.Pagination;
import org.jspecify.annotations.Nullable;

/** Makes the pages of the scrutineer's comments. */
@Singleton
class ScrutinyPages {
  static final String PATH = "/scrutiny";
  private static final int SIZE = 50;

  private final ScrutinyComments comments;
  private final People people;

  ScrutinyPages(ScrutinyComments comments, People people) {
    this.comments = comments;
    this.people = people;
  }

  /**
   * @param state code of a state; anything else is any
   * @param number of the page, from 1
   */
  ScrutinyListPage list(Caller caller, String state, int number) {
    var all = comments.all(caller);
    var some = all.stream().filter(it -> it.state().code().equals(state)).toList();
    var narrowed = Arrays.stream(State.values()).anyMatch(it -> it.code().equals(state));
    var listed = narrowed ? some : all;
    var page =
        Page.of(
            number,
            SIZE,
            listed.size(),
            from -> listed.subList((int) from, Math.min((int) from + SIZE, listed.size())));
    return new ScrutinyListPage(
        Navigation.shell(caller, "The scrutineer’s comments", "/cycles"),
        ScrutinyComments.mayComment(caller),
        Arrays.stream(State.values()).map(it -> count(all, it, state)).toList(),
        narrowed,
        page.items().stream().map(ScrutinyPages::line).toList(),
        Pagination.of(page, to -> address(narrowed ? state : null, to)));
  }

  private static String address(@Nullable String state, int page) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    parts.put("state", state);
    parts.put("page", page == 1 ? null : page);
    return PATH + QueryWriter.of(parts);
  }

  private static Count count(List<ScrutinyComment> all, State it, String chosen) {
    var number = all.stream().filter(one -> one.state() == it).count();
    return new Count(
        "%,d".formatted(number),
        it.label().toLowerCase(java.util.Locale.UK),
        address(it.code(), 1),
        it.code().equals(chosen));
  }

  private static Line line(ScrutinyComment it) {
    return new Line(
        PATH + "/" + it.id(),
        it.about().about(),
        it.words(),
        it.state().label(),
        it.state().tag(),
        England.moment(it.entries().getFirst().moment()));
  }

  /** For a figure that is named by hand. */
  ScrutinyPage anyFigure(Caller caller, FormInput form) {
    return empty(
        caller,
        "",
        PATH,
        List.of(new Hidden("any", "yes")),
        new Named(form.text("page"), form.text("figure")),
        form);
  }

  ScrutinyPage blank(Caller caller, CommentedFigure about, FormInput form) {
    var sent =
        List.of("page", "figure", "heading", "return").stream()
            .filter(form::has)
            .map(it -> new Hidden(it, form.text(it)))
            .toList();
    return empty(caller, about.about(), about.page(), sent, null, form);
  }

  /** Where a comment is written that nobody has made yet. */
  private static ScrutinyPage empty(
      Caller caller,
      String about,
      String page,
      List<Hidden> sent,
      @Nullable Named named,
      FormInput form) {
    return new ScrutinyPage(
        Navigation.shell(caller, "Comment", "/cycles").refusing(!form.isSound()),
        0,
        about,
        page,
        "",
        "",
        List.of(),
        true,
        false,
        null,
        sent,
        named,
        form.text("words"),
        form.errors());
  }

  ScrutinyPage one(Caller caller, ScrutinyComment it, FormInput form) {
    return new ScrutinyPage(
        Navigation.shell(caller, "The scrutineer’s comment", "/cycles").refusing(!form.isSound()),
        it.id(),
        it.about().about(),
        it.about().page(),
        it.state().label(),
        it.state().tag(),
        said(it),
        it.isOpen() && ScrutinyComments.mayReply(caller),
        it.isOpen() && ScrutinyComments.mayComment(caller),
        caller.is(Role.PAS_MEMBER) ? decision(it) : null,
        List.of(),
        null,
        form.text("words"),
        form.errors());
  }

  private static String decision(ScrutinyComment it) {
    var parts = new LinkedHashMap<String, @Nullable Object>();
    var about = it.about();
    if (about.returnId() == null) {
      parts.put("source", "figure");
      parts.put("about", about.about() + ". The scrutineer’s comment: " + it.words());
      parts.put("href", PATH + "/" + it.id());
    } else {
      parts.put("source", "return");
      parts.put("return", about.returnId());
    }
    return "/decisions/new" + QueryWriter.of(parts);
  }

  private List<Said> said(ScrutinyComment it) {
    var names =
        people.names(
            it.entries().stream().map(ScrutinyEntry::personId).collect(Collectors.toSet()));
    return it.entries().stream()
        .map(
            one ->
                new Said(
                    one.kind().label(),
                    names.getOrDefault(one.personId(), "Somebody who has left"),
                    England.moment(one.moment()),
                    Objects.requireNonNullElse(one.words(), "")))
        .toList();
  }
}
