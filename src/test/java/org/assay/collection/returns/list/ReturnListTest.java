package org.assay.collection.returns.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import org.assay.collection.cycles.CycleFixture;
import org.assay.collection.returns.ReturnFixture;
import org.assay.collection.returns.ReturnFixture.Scene;
import org.assay.collection.returns.submission.SignOff;
import org.assay.collection.returns.submission.SubmitReturn;
import org.assay.platform.DatabaseTest;
import org.assay.platform.Sql;
import org.assay.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@DatabaseTest
class ReturnListTest {
  @Inject TestClock clock;
  @Inject ReturnFixture fixture;
  @Inject ReturnList list;
  @Inject SubmitReturn submit;
  @Inject SignOff signOff;
  @Inject Sql sql;

  private Scene scene;

  @BeforeEach
  void begin() {
    clock.set(CycleFixture.OPEN);
    scene = fixture.scene("north", 120);
  }

  @Test
  void each_return_is_on_one_page_whatever_the_order() {
    for (var order : ReturnSearch.Order.values()) {
      var seen = new HashSet<Long>();
      for (int number = 1; number <= 3; number++) {
        var page = list.page(scene.pasMember(), search(null, null, order, number));
        assertEquals(number == 3 ? 20 : 50, page.items().size(), order.code());
        assertEquals(120, page.total());
        page.items().forEach(it -> seen.add(it.id()));
      }
      assertEquals(120, seen.size(), order.code());
    }
  }

  @Test
  void a_return_is_found_by_words_of_the_organisations_name_in_any_order() {
    assertEquals(
        List.of("Organisation s11", "Organisation s110", "Organisation s111"),
        names("S11 ORGANISATION").subList(0, 3));
    assertEquals(List.of(), names("s11 academy"));
    assertEquals(List.of(), names("100%"));
    assertEquals(List.of(), names("s_1"));
  }

  @Test
  void a_state_and_a_cycle_narrow_the_list() {
    fixture.answerAll(scene);
    submit.submit(scene.respondent(), scene.returnId());
    signOff.signOff(scene.approver(), scene.returnId());
    var submitted =
        list.page(scene.admin(), search(null, "submitted", ReturnSearch.Order.CYCLE, 1));
    assertEquals(
        List.of(scene.returnId()), submitted.items().stream().map(ListedReturn::id).toList());
    var first = list.page(scene.admin(), search(null, null, ReturnSearch.Order.SUBMITTED, 1));
    assertEquals(scene.returnId(), first.items().getFirst().id());
    var unknown = ReturnSearch.of(null, "999999", null, null, null);
    assertEquals(0, list.page(scene.admin(), unknown).total());
  }

  @Test
  void nobody_sees_the_returns_of_another_partnership_and_no_organisation_those_of_all() {
    var other = fixture.scene("south", 2);
    var all = search(null, null, ReturnSearch.Order.CYCLE, 1);
    assertEquals(2, list.page(other.pasMember(), all).total());
    for (var caller : List.of(scene.respondent(), scene.groupLead())) {
      assertTrue(list.page(caller, all).items().isEmpty());
    }
  }

  @Test
  void a_return_of_twenty_five_thousand_organisations_is_found_by_reading_one_page() {
    sql.change(
        "insert into organisation (partnership_id, code, name, sector, setting_type, phase) select"
            + " o.partnership_id, concat(o.code, '-', b.code, '-', c.code), concat('School ',"
            + " o.code, ' of ', b.code, ' ', c.code), o.sector, o.setting_type, o.phase from"
            + " organisation o join organisation b on b.partnership_id = o.partnership_id and"
            + " b.code <> 's120' join organisation c on c.partnership_id = o.partnership_id and"
            + " c.code in ('s1', 's2') where o.partnership_id = ?",
        scene.partnership().id());
    sql.change(
        "insert into answer_sheet (partnership_id, trail_hash) select partnership_id, '-' from"
            + " organisation where name like 'School%'");
    sql.change(
        "insert into agency_return (partnership_id, cycle_id, organisation_id, status, sheet_id)"
            + " select o.partnership_id, ?, o.id, 'not-started', o.id - x.first_organisation +"
            + " y.first_sheet from organisation o cross join (select min(id) as first_organisation"
            + " from organisation where name like 'School%') x cross join (select min(id) as"
            + " first_sheet from answer_sheet where trail_hash = '-') y where o.name like"
            + " 'School%'",
        scene.cycle().id());
    var page = list.page(scene.pasMember(), search(null, null, ReturnSearch.Order.CYCLE, 400));
    assertEquals(120 + 120 * 119 * 2, page.total());
    assertEquals(50, page.items().size());
    assertEquals(
        List.of("School s77 of s88 s1"),
        names("s77 s88 s1").stream().filter(it -> it.startsWith("School s77 of s88 s1")).toList());
  }

  private List<String> names(String words) {
    return list
        .page(scene.pasMember(), search(words, null, ReturnSearch.Order.ORGANISATION, 1))
        .items()
        .stream()
        .map(ListedReturn::organisation)
        .toList();
  }

  private static ReturnSearch search(
      String words, String state, ReturnSearch.Order order, int number) {
    return ReturnSearch.of(words, null, state, order.code(), String.valueOf(number));
  }
}
