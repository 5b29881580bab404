package org.assay.desk.start;

import jakarta.inject.Singleton;
import java.util.List;
import org.assay.collection.cycles.Cycles;
import org.assay.desk.settings.PartnershipSettings;
import org.assay.desk.settings.Setting;
import org.assay.people.directory.Partnership;
import org.assay.people.directory.Register;
import org.assay.people.identity.Caller;
import org.assay.people.identity.Navigation;
import org.assay.people.identity.People;
import org.assay.platform.Sql;
import org.assay.platform.govuk.TaskItem;
import org.jspecify.annotations.Nullable;

/** Makes the page of the first hour. */
@Singleton
class StartPages {
  private final Register register;
  private final PartnershipSettings settings;
  private final Cycles cycles;
  private final People people;
  private final Sql sql;

  StartPages(
      Register register, PartnershipSettings settings, Cycles cycles, People people, Sql sql) {
    this.register = register;
    this.settings = settings;
    this.cycles = cycles;
    this.people = people;
    this.sql = sql;
  }

  StartPage show(Caller caller) {
    var id = caller.partnershipId();
    var districts = register.districts(id).size();
    var organisations = sql.count("select count(*) from organisation where partnership_id = ?", id);
    var bodies = sql.count("select count(*) from partnership_body where partnership_id = ?", id);
    var holders = people.holders(id);
    var all = cycles.all(id).size();
    var words = settings.find(id, Setting.FRONT_DOOR).isPresent();
    var items =
        List.of(
            item(
                "Name your districts",
                "/settings#your-districts",
                count(districts, "district"),
                districts > 0),
            item(
                "Say what you call things",
                "/settings#words",
                "Your front door and its telephone number, levels of need, escalation",
                words),
            item("Add your bodies", "/settings#bodies", count(bodies, "body"), bodies > 0),
            item(
                "Fill the register",
                "/register/imports",
                count(organisations, "organisation"),
                organisations > 0),
            item("Let people in", "/people/invite", count(holders, "person"), holders > 1),
            item("Open the first cycle", "/plans", count(all, "cycle"), all > 0),
            invitations(id));
    var done = (int) items.stream().filter(it -> it.status().equals("Done")).count();
    return new StartPage(
        Navigation.shell(caller, "Set up", "/start"),
        register.partnership(id).map(Partnership::name).orElse(""),
        done,
        items);
  }

  /** Opening a cycle writes to nobody, so this is the step that is easily forgotten. */
  private TaskItem invitations(long partnership) {
    var last =
        sql.first(
            "select max(id) as cycle, (select count(*) from chase_rung r where r.partnership_id ="
                + " c.partnership_id) as steps from cycle c where c.partnership_id = ? group by"
                + " c.partnership_id",
            row -> new long[] {row.getLong("cycle"), row.getLong("steps")},
            partnership);
    return item(
        "Invite organisations to answer",
        last.map(it -> "/chasing/" + it[0]).orElse(null),
        last.isEmpty()
            ? "Once a cycle is open"
            : last.get()[1] == 0 ? "Nobody has been written to yet" : null,
        last.isPresent() && last.get()[1] > 0);
  }

  private static String count(long many, String what) {
    var several =
        switch (what) {
          case "body" -> "bodies";
          case "person" -> "people";
          default -> what + "s";
        };
    return "%,d %s so far".formatted(many, many == 1 ? what : several);
  }

  private static TaskItem item(
      String title, @Nullable String href, @Nullable String hint, boolean done) {
    return new TaskItem(
        title, href, hint, done ? "Done" : "To do", done ? null : "govuk-tag--blue", false);
  }
}
