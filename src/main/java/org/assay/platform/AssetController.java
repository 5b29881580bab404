package org.assay.platform;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;

/** Serves style sheets and scripts, to be kept for a year: the address changes with the content. */
@Hidden
@Controller("/assets")
@Secured(SecurityRule.IS_ANONYMOUS)
class AssetController {
  @Get("/{version}/{name}")
  HttpResponse<String> asset(String version, String name) {
    var asset = AssetLoader.asset(name);
    if (asset == null) return HttpResponse.notFound();
    return HttpResponse.ok(asset.content())
        .header(HttpHeaders.CONTENT_TYPE, asset.type() + "; charset=utf-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable");
  }
}
