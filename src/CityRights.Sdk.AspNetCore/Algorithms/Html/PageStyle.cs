using System.Security.Cryptography;
using System.Text;

namespace CityRights.AspNetCore;

/// <summary>How the pages look, light or dark as the visitor has set. Every pair of colours has a contrast of at least 7:1 (WCAG 2.2, 1.4.6).</summary>
internal static class PageStyle
{
    internal const string Css =
        ":root{color-scheme:light dark;background:light-dark(#fff,#16181d);color:light-dark(#1b1b1b,#eceff4)}" +
        "a{color:light-dark(#0b4f9e,#9cc4ff)}a:visited{color:light-dark(#5b2a86,#cfaef5)}" +
        "body{font:1.0625rem/1.6 system-ui,sans-serif;margin:0 auto;max-width:45rem;padding:1rem;overflow-wrap:anywhere}" +
        "h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem}h3{margin-top:1.75rem}" +
        "a{text-underline-offset:.15em}a:focus-visible{outline:3px solid;outline-offset:2px}" +
        ".skip{position:absolute;left:-999rem}.skip:focus{position:static}" +
        "nav ul,.plain{list-style:none;padding:0}nav ul{display:flex;flex-wrap:wrap;gap:0 1.5rem}nav a{display:inline-block;padding:.25rem 0}" +
        "[aria-current]{font-weight:bold;text-decoration:none}" +
        "dt{font-weight:bold;margin-top:.75rem}dd{margin:0}dd p,dd ul{margin:.25rem 0}";

    /// <summary>Allows this style sheet and nothing else.</summary>
    internal static string ContentSecurityPolicy { get; } =
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Css)))}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
}
