package scot.cairn.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Passwords are the issuer's business: here only the demonstration has any, and elsewhere every one
 * is wrong.
 */
@Component
class Passwords implements AuthenticationProvider {

    private final ObjectProvider<DemonstrationAccounts> demonstration;

    Passwords(ObjectProvider<DemonstrationAccounts> demonstration) {
        this.demonstration = demonstration;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        DemonstrationAccounts accounts = demonstration.getIfAvailable();
        if (accounts == null) {
            throw new BadCredentialsException("there are no passwords here");
        }
        return accounts.authenticate(asked.getName(), String.valueOf(asked.getCredentials()));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
