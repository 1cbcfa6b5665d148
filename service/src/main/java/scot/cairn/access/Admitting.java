package scot.cairn.access;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/**
 * Takes in whom the issuer vouches for (OpenID Connect Core 1.0). An issuer and its subject are one
 * person for ever, whatever their name becomes; a new one has an account and may do nothing.
 */
class Admitting implements OAuth2UserService<OidcUserRequest, OidcUser> {

    private final OidcUserService issuer = new OidcUserService();
    private final Accounts accounts;
    private final Clock clock;

    Admitting(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        OidcUser vouchedFor = issuer.loadUser(request);
        @Nullable String name = vouchedFor.getFullName();
        UUID account =
                accounts.admit(
                        Objects.requireNonNull(vouchedFor.getIssuer()).toString(),
                        Objects.requireNonNull(vouchedFor.getSubject()),
                        name == null ? vouchedFor.getSubject() : name,
                        clock.instant());
        return new Admitted(vouchedFor, account);
    }

    /** Somebody vouched for, whom we know by their account alone. */
    private static final class Admitted extends DefaultOidcUser {

        private static final long serialVersionUID = 1L;

        private final UUID account;

        private Admitted(OidcUser vouchedFor, UUID account) {
            super(vouchedFor.getAuthorities(), vouchedFor.getIdToken(), vouchedFor.getUserInfo());
            this.account = account;
        }

        @Override
        public String getName() {
            return account.toString();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Admitted admitted && admitted.account.equals(account);
        }

        @Override
        public int hashCode() {
            return account.hashCode();
        }
    }
}
