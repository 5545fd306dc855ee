package org.haltwire.centre.access;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IStandaloneElementTag;
import org.thymeleaf.model.IText;

/// Takes out of a page what its reader may not use: forms that would be refused, and links that
/// would lead to a refusal (in a list of links the whole link, within a text only its address). So
/// templates need not repeat who may what, and a new page cannot forget to.
///
/// It reads what the template made, tag by tag, and looks each address up in the table of [Guards].
public final class AllowedOnly extends AbstractTemplateHandler {

  private static final Set<String> LISTS = Set.of("nav", "menu");
  private static final Set<String> ASKING = Set.of("hx-get", "data-source");

  private @Nullable Set<String> may;

  /// Within how many elements of the kind that is left out; 0 where nothing is.
  private int leftOut;

  private String leavingOut = "";
  private int lists;

  /// Of links that became plain words: how deep in such a one.
  private int plain;

  @Override
  public void setContext(ITemplateContext context) {
    super.setContext(context);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    may = who == null || !Reader.isPerson(who) ? null : new HashSet<>(Reader.may(who));
  }

  @Override
  public void handleOpenElement(IOpenElementTag tag) {
    String name = name(tag.getElementCompleteName());
    if (leftOut > 0) {
      leftOut += name.equals(leavingOut) ? 1 : 0;
      return;
    }
    lists += LISTS.contains(name) ? 1 : 0;
    if (isRefused(name, tag)) {
      if (name.equals("form") || lists > 0) {
        leavingOut = name;
        leftOut = 1;
      } else {
        plain++;
      }
      return;
    }
    super.handleOpenElement(withoutRefused(tag));
  }

  @Override
  public void handleCloseElement(ICloseElementTag tag) {
    String name = name(tag.getElementCompleteName());
    if (leftOut > 0) {
      leftOut -= name.equals(leavingOut) ? 1 : 0;
      return;
    }
    if (plain > 0 && name.equals("a")) {
      plain--;
      return;
    }
    lists -= LISTS.contains(name) ? 1 : 0;
    super.handleCloseElement(tag);
  }

  @Override
  public void handleStandaloneElement(IStandaloneElementTag tag) {
    if (leftOut == 0) {
      super.handleStandaloneElement(withoutRefused(tag));
    }
  }

  @Override
  public void handleText(IText text) {
    if (leftOut == 0) {
      super.handleText(text);
    }
  }

  private boolean isRefused(String name, IProcessableElementTag tag) {
    return switch (name) {
      // The page at hand, in another language or other colours, may itself be a refusal: it is to
      // be read all the same. And home is where each is led to their own.
      case "a" ->
          !tag.hasAttribute("hreflang")
              && !tag.hasAttribute("data-here")
              && isRefused("GET", tag.getAttributeValue("href"));
      case "form" -> {
        @Nullable String method = tag.getAttributeValue("method");
        boolean posts = method != null && method.equalsIgnoreCase("post");
        yield isRefused(posts ? "POST" : "GET", tag.getAttributeValue("action"));
      }
      default -> false;
    };
  }

  private boolean isRefused(String method, @Nullable String address) {
    if (may == null || address == null || !address.startsWith("/")) {
      return false;
    }
    String path = address.replaceFirst("[?#].*", "");
    boolean guarded = ConsoleChain.OPEN.stream().noneMatch(path::startsWith);
    return guarded && !Guards.lets(may, method, path);
  }

  private <T extends IProcessableElementTag> T withoutRefused(T tag) {
    T now = tag;
    for (String attribute : ASKING) {
      if (isRefused("GET", tag.getAttributeValue(attribute))) {
        now = getContext().getModelFactory().removeAttribute(now, attribute);
      }
    }
    return now;
  }

  private static String name(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
