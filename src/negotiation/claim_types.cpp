#include <algorithm>
#include <array>

#include "signalr_config/access_token.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

struct Row {
  std::string_view type;
  std::string_view in_token;
};

// The SDK's ClaimTypeMapping, sorted.
constexpr std::array claim_types{
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/displayname", "devicedispname"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/identifier", "deviceid"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/ismanaged", "deviceismanaged"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/isregistereduser", "isregistereduser"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/ostype", "deviceostype"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/osversion", "deviceosver"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/registrationid", "deviceregid"},
    Row{"http://schemas.microsoft.com/2012/01/devicecontext/claims/userowner", "deviceowner"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/relyingpartytrustid",
        "relyingpartytrustid"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/x-ms-client-application",
        "clientapplication"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/x-ms-client-ip", "clientip"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/x-ms-client-user-agent",
        "clientuseragent"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/x-ms-endpoint-absolute-path",
        "endpointpath"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/x-ms-forwarded-client-ip",
        "forwardedclientip"},
    Row{"http://schemas.microsoft.com/2012/01/requestcontext/claims/x-ms-proxy", "proxy"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/applicationpolicy",
        "certapppolicy"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/authoritykeyidentifier",
        "certauthoritykeyidentifier"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/basicconstraints",
        "certbasicconstraints"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/certificatepolicy", "certpolicy"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/certificatetemplateinformation",
        "certtemplateinformation"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/certificatetemplatename",
        "certtemplatename"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/eku", "certeku"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/keyusage", "certkeyusage"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/san", "certsubjectaltname"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/extension/subjectkeyidentifier",
        "certsubjectkeyidentifier"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/issuer", "certissuer"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/issuername", "certissuername"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/notafter", "certnotafter"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/notbefore", "certnotbefore"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/rawdata", "certrawdata"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/signaturealgorithm",
        "certsignaturealgorithm"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/subject", "certsubject"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/subjectname", "certsubjectname"},
    Row{"http://schemas.microsoft.com/2012/12/certificatecontext/field/x509version", "certx509version"},
    Row{"http://schemas.microsoft.com/claims/authnclassreference", "acr"},
    Row{"http://schemas.microsoft.com/claims/authnmethodsreferences", "amr"},
    Row{"http://schemas.microsoft.com/identity/claims/identityprovider", "idp"},
    Row{"http://schemas.microsoft.com/identity/claims/objectidentifier", "oid"},
    Row{"http://schemas.microsoft.com/identity/claims/scope", "scp"},
    Row{"http://schemas.microsoft.com/identity/claims/tenantid", "tid"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/authenticationmethod", "authmethod"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/denyonlyprimarygroupsid",
        "denyonlyprimarygroupsid"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/denyonlyprimarysid", "denyonlyprimarysid"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/groupsid", "groupsid"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/primarygroupsid", "primarygroupsid"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/primarysid", "primarysid"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "role"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/serialnumber", "certserialnumber"},
    Row{"http://schemas.microsoft.com/ws/2008/06/identity/claims/windowsaccountname", "winaccountname"},
    Row{"http://schemas.microsoft.com/ws/2012/01/insidecorporatenetwork", "insidecorporatenetwork"},
    Row{"http://schemas.microsoft.com/ws/2012/01/passwordchangeurl", "pwdchgurl"},
    Row{"http://schemas.microsoft.com/ws/2012/01/passwordexpirationdays", "pwdexpdays"},
    Row{"http://schemas.microsoft.com/ws/2012/01/passwordexpirationtime", "pwdexptime"},
    Row{"http://schemas.xmlsoap.org/claims/CommonName", "commonname"},
    Row{"http://schemas.xmlsoap.org/claims/EmailAddress", "adfs1email"},
    Row{"http://schemas.xmlsoap.org/claims/Group", "group"},
    Row{"http://schemas.xmlsoap.org/claims/UPN", "adfs1upn"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/dateofbirth", "birthdate"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/denyonlysid", "denyonlysid"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress", "email"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/gender", "gender"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname", "given_name"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name", "unique_name"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier", "nameid"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/privatepersonalidentifier", "ppid"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/rsa", "certpublickey"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname", "family_name"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/thumbprint", "certthumbprint"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/upn", "upn"},
    Row{"http://schemas.xmlsoap.org/ws/2005/05/identity/claims/webpage", "website"},
    Row{"http://schemas.xmlsoap.org/ws/2009/09/identity/claims/actor", "actort"},
};
static_assert(std::ranges::is_sorted(claim_types, {}, &Row::type));

}  // namespace

std::string_view token_claim_type(std::string_view type) {
  const auto* const found = std::ranges::lower_bound(claim_types, type, {}, &Row::type);
  return found != claim_types.end() && found->type == type ? found->in_token : type;
}

}  // namespace v0
}  // namespace signalr_config
