package org.assay.people.singlesignon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.assay.people.singlesignon.ProviderFault.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Talks to a provider: the authorization code flow of OpenID Connect Core 1.0 with state, nonce and
 * PKCE (RFC 7636, S256).
 */
@Singleton
class ProviderDialogue {
  private static final String CLOCK = "(?i).*(expired|issue time|before).*";

  private final Discovery discovery;

  ProviderDialogue(Discovery discovery) {
    this.discovery = discovery;
  }

  /** Where the browser goes to sign in. */
  URI ask(Provider provider, Flow flow, URI back) throws ProviderFault {
    return new AuthenticationRequest.Builder(
            ResponseType.CODE,
            new Scope("openid", "email", "profile"),
            new ClientID(provider.clientId()),
            back)
        .endpointURI(discovery.of(provider).metadata().getAuthorizationEndpointURI())
        .state(flow.state())
        .nonce(flow.nonce())
        .codeChallenge(flow.verifier(), CodeChallengeMethod.S256)
        .build()
        .toURI();
  }

  /**
   * @param code as the browser brought it back
   */
  ProvedIdentity identity(Provider provider, Flow flow, URI back, String code)
      throws ProviderFault {
    var doors = discovery.of(provider);
    var tokens = exchange(provider, flow, back, code, doors);
    var said = checked(tokens, flow, doors);
    var more = said.getStringClaim("email") == null ? more(tokens, said, doors) : said;
    return new ProvedIdentity(
        said.getIssuer().getValue(),
        said.getSubject().getValue(),
        email(provider, more),
        organisation(provider, said, more, "urn"),
        organisation(provider, said, more, "name"));
  }

  private static OIDCTokenResponse exchange(
      Provider provider, Flow flow, URI back, String code, Discovery.Doors doors)
      throws ProviderFault {
    var us =
        new ClientSecretBasic(
            new ClientID(provider.clientId()), new Secret(provider.clientSecret()));
    var grant = new AuthorizationCodeGrant(new AuthorizationCode(code), back, flow.verifier());
    var request = new TokenRequest.Builder(doors.metadata().getTokenEndpointURI(), us, grant);
    try {
      var answer = OIDCTokenResponseParser.parse(timed(request.build().toHTTPRequest()).send());
      if (answer instanceof OIDCTokenResponse tokens) return tokens;
      var error = answer.toErrorResponse().getErrorObject();
      var cause = error.getCode() == null ? Cause.UNREACHABLE : Cause.REFUSED_US;
      throw new ProviderFault(cause, error.getCode() + ": " + error.getDescription());
    } catch (ParseException | IOException e) {
      throw new ProviderFault(Cause.UNREACHABLE, e);
    }
  }

  private static IDTokenClaimsSet checked(
      OIDCTokenResponse tokens, Flow flow, Discovery.Doors doors) throws ProviderFault {
    try {
      return doors.validator().validate(tokens.getOIDCTokens().getIDToken(), flow.nonce());
    } catch (ExpiredJWTException e) {
      throw new ProviderFault(Cause.CLOCKS_DIFFER, e);
    } catch (BadJWTException e) {
      var clock = String.valueOf(e.getMessage()).matches(CLOCK);
      throw new ProviderFault(clock ? Cause.CLOCKS_DIFFER : Cause.TOKEN_INVALID, e);
    } catch (BadJOSEException e) {
      throw new ProviderFault(Cause.TOKEN_INVALID, e);
    } catch (KeySourceException e) {
      throw new ProviderFault(Cause.UNREACHABLE, e);
    } catch (JOSEException e) {
      throw new ProviderFault(Cause.TOKEN_INVALID, e);
    }
  }

  /** What the provider tells only when it is asked again; nothing of somebody else. */
  private static ClaimsSet more(
      OIDCTokenResponse tokens, IDTokenClaimsSet said, Discovery.Doors doors) throws ProviderFault {
    var door = doors.metadata().getUserInfoEndpointURI();
    if (door == null) return said;
    var bearer = new BearerAccessToken(tokens.getOIDCTokens().getAccessToken().getValue());
    try {
      var request = timed(new UserInfoRequest(door, bearer).toHTTPRequest());
      var answer = UserInfoResponse.parse(request.send());
      if (!answer.indicatesSuccess()) return said;
      var info = answer.toSuccessResponse().getUserInfo();
      if (info == null) return said;
      if (!said.getSubject().equals(info.getSubject())) {
        throw new ProviderFault(Cause.TOKEN_INVALID, "The subjects differ");
      }
      return info;
    } catch (GeneralException | IOException e) {
      throw new ProviderFault(Cause.UNREACHABLE, e);
    }
  }

  private static @Nullable String email(Provider provider, ClaimsSet said) {
    var email = said.getStringClaim("email");
    var confirmed = Boolean.TRUE.equals(said.getBooleanClaim("email_verified"));
    return confirmed || provider.vouchesForAddresses() ? email : null;
  }

  /** A text, or as DfE Sign-in has it an object with a URN and a name. */
  private static @Nullable String organisation(
      Provider provider, ClaimsSet first, ClaimsSet second, String part) {
    if (provider.organisationClaim().isEmpty()) return null;
    var claim = provider.organisationClaim();
    var told = Optional.ofNullable(first.getClaim(claim)).orElse(second.getClaim(claim));
    return switch (told) {
      case String text -> text;
      case Map<?, ?> parts when parts.get(part) != null -> String.valueOf(parts.get(part));
      case null, default -> null;
    };
  }

  private static HTTPRequest timed(HTTPRequest request) {
    request.setConnectTimeout(Discovery.CONNECT_MILLIS);
    request.setReadTimeout(Discovery.READ_MILLIS);
    request.setFollowRedirects(false);
    return request;
  }
}
