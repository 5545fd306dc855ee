package org.haltwire.centre.access;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/// Lets every page pass through [AllowedOnly].
@Component
class AllowedOnlyDialect implements IPostProcessorDialect {

  @Override
  public String getName() {
    return "allowed-only";
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return 1_000;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, AllowedOnly.class, 1_000));
  }
}
