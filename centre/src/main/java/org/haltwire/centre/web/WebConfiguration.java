package org.haltwire.centre.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final ObjectProvider<WebInvocationPrivilegeEvaluator> access;

  /// The rules of access are made later than this: they are asked for with the first page.
  WebConfiguration(ObjectProvider<WebInvocationPrivilegeEvaluator> access) {
    this.access = access;
  }

  @Bean
  static LocaleResolver localeResolver() {
    return new ReaderLanguage();
  }

  /// The machine doors have no frame, and every payment would pay for it.
  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry
        .addInterceptor(new Frame(new Menu(access::getObject)))
        .excludePathPatterns("/v1/**", "/assets/**", "/webjars/**");
  }
}
