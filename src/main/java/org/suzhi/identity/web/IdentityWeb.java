package org.suzhi.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.suzhi.identity.Access;
import org.suzhi.identity.Accounts;
import org.suzhi.identity.Visitor;
import org.suzhi.kernel.Actor;
import org.suzhi.kernel.Scope;
import org.suzhi.platform.Problem;

/**
 * Checks every request, and hands a controller that asks for an {@link Actor}, a {@link Scope} or a
 * {@link Visitor} the one who is signed in.
 */
@Configuration(proxyBeanMethods = false)
class IdentityWeb implements WebMvcConfigurer, HandlerMethodArgumentResolver {

  private static final Set<Class<?>> HANDED = Set.of(Actor.class, Scope.class, Visitor.class);

  private final Access access;
  private final Accounts accounts;

  IdentityWeb(Access access, Accounts accounts) {
    this.access = access;
    this.accounts = accounts;
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Scope.class, Visitor.class);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new AccessCheck(access)).order(-100);
    registry.addInterceptor(new LanguageKept(accounts)).order(-90);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return HANDED.contains(parameter.getParameterType());
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest web,
      @Nullable WebDataBinderFactory binders) {
    var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
    var type = parameter.getParameterType();
    if (type == Visitor.class) {
      return CurrentVisitor.of(request)
          .orElseThrow(() -> new Problem(HttpStatus.UNAUTHORIZED, "platform.not-signed-in"));
    }
    var scope = CurrentVisitor.scope(request);
    return type == Scope.class ? scope : scope.actor();
  }
}
