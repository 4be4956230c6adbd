using System.Security.Cryptography;
using System.Text;
using Claimline.Publish.Maps;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Claimline.Server.Pages;

/// <summary>The look of all pages, in one file.</summary>
internal static class SiteStyle
{
    private static readonly byte[] Css = Load();
    private static readonly EntityTagHeaderValue Tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(Css))[..16]}\"");

    public static void Map(IEndpointRouteBuilder pages) => pages.MapGet("/site.css", (HttpContext context) =>
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.File(Css, "text/css; charset=utf-8", entityTag: Tag);
    });

    private static byte[] Load()
    {
        using var stream = typeof(SiteStyle).Assembly.GetManifestResourceStream("site.css")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return [.. bytes, .. Encoding.UTF8.GetBytes(MapSvg.Style)];
    }
}
