/**
 * What the templates of the GOV.UK Design System's components take: one small record a component,
 * no markup. The templates stand in {@code src/main/jte/govuk}, one a component, and are tested
 * against the design system's own fixtures. Nothing here knows what a page is about.
 */
@NullMarked
package org.assay.platform.govuk;

import org.jspecify.annotations.NullMarked;
