package org.assay.desk.register;

import org.assay.desk.register.list.RegisterFacts;
import org.assay.desk.register.list.RegisterField;
import org.assay.people.directory.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as the register has it.
 *
 * @param details what does not decide any question: address, head, numbers
 * @param group its group's number, name and kind; nothing where it has none
 */
record KnownOrganisation(Organisation organisation, RegisterFacts details, RegisterFacts group) {

  RegisterFacts facts() {
    var it = organisation;
    return RegisterFacts.none()
        .put(RegisterField.URN, it.urn())
        .put(RegisterField.NAME, it.name())
        .put(RegisterField.SECTOR, it.sector().code())
        .put(RegisterField.TYPE, it.settingType().code())
        .put(RegisterField.PHASE, it.phase().code())
        .put(RegisterField.DISTRICT, it.district())
        .put(RegisterField.OPENED, it.openedOn())
        .put(RegisterField.CLOSED, it.closedOn())
        .put(RegisterField.BOARDING, it.traits().boarding())
        .put(RegisterField.EARLY_YEARS, it.traits().earlyYears())
        .put(RegisterField.SIXTH_FORM, it.traits().sixthForm())
        .put(RegisterField.RESIDENTIAL, it.traits().residential())
        .put(RegisterField.COMMISSIONS, it.traits().commissions())
        .put(RegisterField.FRONTLINE, it.traits().frontline())
        .over(details)
        .over(group);
  }

  @Nullable String urn() {
    return organisation.urn();
  }
}
