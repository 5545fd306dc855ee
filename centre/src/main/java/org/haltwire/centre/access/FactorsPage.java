package org.haltwire.centre.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import org.haltwire.centre.access.factor.QrCode;
import org.haltwire.centre.access.factor.RecoveryCodes;
import org.haltwire.centre.access.factor.TotpApps;
import org.haltwire.centre.access.factor.TotpSecret;
import org.haltwire.centre.access.passkey.Passkey;
import org.haltwire.centre.access.passkey.Passkeys;
import org.haltwire.centre.audit.AuditLog;
import org.haltwire.centre.audit.Deed;
import org.haltwire.centre.audit.DeedKind;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// What a person signs in with: their app, recovery codes and passkeys. Every change ends their
/// other sessions.
@Controller
class FactorsPage {

  private static final String SECRET = "haltwire.totp-secret";
  private static final String BACK = "redirect:/factors";

  private final Ways ways;
  private final TotpApps apps;
  private final RecoveryCodes codes;
  private final Passkeys passkeys;
  private final Sessions sessions;
  private final AuditLog log;

  FactorsPage(
      Ways ways,
      TotpApps apps,
      RecoveryCodes codes,
      Passkeys passkeys,
      Sessions sessions,
      AuditLog log) {
    this.ways = ways;
    this.apps = apps;
    this.codes = codes;
    this.passkeys = passkeys;
    this.sessions = sessions;
    this.log = log;
  }

  @GetMapping("/factors")
  String show(Authentication person, HttpServletRequest request, Model model) {
    model.addAttribute("present", ways.of(person.getName()));
    model.addAttribute("passkeys", passkeys.of(person.getName()));
    model.addAttribute("labelLimit", Passkey.LABEL);
    model.addAttribute("confined", OneSession.of(request).filter(OneSession::confined).isPresent());
    return "factors";
  }

  /// The secret stays in the session until the app has shown a code of it.
  @GetMapping("/factors/app")
  String offerApp(Authentication person, HttpServletRequest request, Model model) {
    HttpSession session = request.getSession(true);
    TotpSecret secret =
        session.getAttribute(SECRET) instanceof TotpSecret begun ? begun : TotpSecret.make();
    session.setAttribute(SECRET, secret);
    String address = secret.address(person.getName());
    model.addAttribute("secret", secret.grouped());
    model.addAttribute("address", address);
    model.addAttribute("qr", QrCode.of(address));
    return "factors-app";
  }

  @PostMapping("/factors/app")
  String addApp(
      @RequestParam String code,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    HttpSession session = request.getSession(true);
    if (!(session.getAttribute(SECRET) instanceof TotpSecret secret)) {
      return "redirect:/factors/app";
    }
    if (!apps.add(person.getName(), secret, code.replaceAll("\\s", ""))) {
      response.setStatus(422);
      model.addAttribute("wrong", true);
      return offerApp(person, request, model);
    }
    session.removeAttribute(SECRET);
    changed(person, "app added", request);
    return renewCodes(person, request, model);
  }

  @PostMapping("/factors/app/remove")
  String removeApp(
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!ways.of(person.getName()).mayRemoveApp()) {
      return refuse(person, request, response, model);
    }
    apps.remove(person.getName());
    codes.remove(person.getName());
    changed(person, "app removed", request);
    return BACK;
  }

  /// The answer itself shows the codes, and no address leads to them again.
  @PostMapping("/factors/codes")
  String renewCodes(Authentication person, HttpServletRequest request, Model model) {
    if (!ways.of(person.getName()).second()) {
      return BACK;
    }
    model.addAttribute("codes", codes.renew(person.getName()));
    changed(person, "recovery codes made", request);
    return "factors-codes";
  }

  @PostMapping("/factors/passkey-options")
  @ResponseBody
  Map<String, Object> options(Authentication person, HttpServletRequest request) {
    return PasskeyAsked.ask(passkeys.toMake(person.getName()), request);
  }

  @PostMapping("/factors/passkeys")
  String addPasskey(
      @RequestParam String label,
      @RequestParam String answer,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    boolean named = !label.isBlank() && label.length() <= Passkey.LABEL;
    boolean made =
        named
            && PasskeyAsked.take(request)
                .filter(asked ->
                    passkeys.make(
                        person.getName(),
                        label.strip(),
                        answer,
                        asked,
                        PasskeyAsked.origin(request)))
                .isPresent();
    if (!made) {
      response.setStatus(422);
      model.addAttribute("problem", "factor.passkey-wrong");
      return show(person, request, model);
    }
    changed(person, "passkey added", request);
    return BACK;
  }

  @PostMapping("/factors/passkeys/{id:[A-Za-z0-9_-]{1,1400}}/remove")
  String removePasskey(
      @PathVariable String id,
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (!ways.of(person.getName()).mayRemovePasskey()) {
      return refuse(person, request, response, model);
    }
    if (passkeys.remove(person.getName(), id)) {
      changed(person, "passkey removed", request);
    }
    return BACK;
  }

  private String refuse(
      Authentication person,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    response.setStatus(422);
    model.addAttribute("problem", "factor.last");
    return show(person, request, model);
  }

  private void changed(Authentication person, String what, HttpServletRequest request) {
    String name = person.getName();
    OneSession.of(request)
        .ifPresent(one -> {
          sessions.endOthers(name, one);
          sessions.prove(one);
          if (ways.of(name).second()) {
            one.release();
          }
        });
    log.record(new Deed(DeedKind.PEOPLE, Deed.person(name), "person/" + name, "", what));
  }
}
