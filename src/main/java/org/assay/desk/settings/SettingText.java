package org.assay.desk.settings;

import io.micronaut.core.annotation.Introspected;
import org.assay.platform.guarded.NamesNoChild;

/** What a partnership says of itself under one of its settings. */
@Introspected
record SettingText(@NamesNoChild String said) {}
