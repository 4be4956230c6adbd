using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Claimline.Language;

namespace Claimline.Intake.Html;

/// <summary>Title, publisher, day, authors and address of a page, from its metadata first and its structure second.</summary>
internal static class PageImprint
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dc:title", "citation_title"];
    private static readonly string[] PublisherNames = ["og:site_name", "dc.publisher", "dc:publisher", "citation_publisher", "publisher", "application-name"];
    private static readonly string[] AuthorNames = ["author", "dc.creator", "citation_author"];

    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "datepublished", "citation_publication_date", "dc.date.issued", "dcterms.issued", "dc.date", "dc:date", "dcterms.date", "dcterms.created",
        "dc:created", "schema:datepublished", "pubdate", "publish_date", "publish-date", "publication_date", "parsely-pub-date", "sailthru.date", "date",
    ];

    // Between a page's own title and the name of its site.
    private static readonly string[] TitleBreaks = [" | ", " — ", " – ", " - ", " :: ", " » "];

    public static Imprint Of(PageParts parts, MainText main)
    {
        var stated = Stated(parts.Stating);
        var data = LinkedData.Of(parts.Data);
        var (title, site) = Title(parts, First(stated, TitleNames) ?? data.Headline);
        return new Imprint
        {
            Title = title,
            Publisher = First(stated, PublisherNames) ?? data.Publisher ?? site,
            Published = Date(data.Published) ?? DateNames.Select(n => Date(stated.GetValueOrDefault(n))).FirstOrDefault(d => d is not null) ?? TimeElement(parts.Times, main),
            Authors = data.Authors ?? First(stated, AuthorNames) ?? Text(parts.Author),
            Address = Address(parts.Canonical, stated),
        };
    }

    /// <summary>A day or an instant as pages state it; null for anything else.</summary>
    public static DateTimeOffset? Date(string? stated)
    {
        if (stated is null || stated.Length > 40) return null;
        return DateTimeOffset.TryParse(stated, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var instant) && instant.Year > 1990 ? instant : null;
    }

    // <meta name|property|itemprop content>, and properties given on any element (RDFa). The first of a name counts.
    private static Dictionary<string, string> Stated(List<IElement> elements)
    {
        var stated = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in elements)
        {
            if (element.GetAttribute("content")?.Trim() is not { Length: > 0 and < 2000 } content) continue;
            foreach (var attribute in (ReadOnlySpan<string>)["name", "property", "itemprop"])
            {
                if (element.GetAttribute(attribute) is not { } names) continue;
                if (!names.Contains(' ', StringComparison.Ordinal)) stated.TryAdd(names, content);
                else foreach (var name in names.Split(' ', StringSplitOptions.RemoveEmptyEntries)) stated.TryAdd(name, content);
            }
        }
        return stated;
    }

    private static string? First(Dictionary<string, string> stated, string[] names) => names.Select(n => Clean(stated.GetValueOrDefault(n))).FirstOrDefault(v => v is not null);

    /// <summary>The title without the site's name, and that name where the page's title closes or opens with it.</summary>
    private static (string? Title, string? Site) Title(PageParts page, string? stated)
    {
        var whole = Text(page.Title);
        var headings = page.Headings.Take(20).Select(Text).Where(h => h is not null);
        var title = headings.FirstOrDefault(h => (whole ?? stated)?.Contains(h!, StringComparison.OrdinalIgnoreCase) == true);
        foreach (var part in TitleBreaks)
        {
            if (whole is null || whole.LastIndexOf(part, StringComparison.Ordinal) is not (> 0 and var at)) continue;
            var (before, after) = (whole[..at], whole[(at + part.Length)..]);
            if (title is null && stated is not null && before.StartsWith(stated, StringComparison.OrdinalIgnoreCase)) title = stated;
            // A title may hold a dash of its own; the site's name is known to be one where the rest is the page's heading.
            if (title is null || string.Equals(before, title, StringComparison.OrdinalIgnoreCase) || part == TitleBreaks[0]) return (title ?? stated ?? before, after);
        }
        return (title ?? stated ?? whole, null);
    }

    private static DateTimeOffset? TimeElement(List<IElement> times, MainText main) =>
        times.Where(main.IsOfText).Select(t => (Time: t, Date: Date(t.GetAttribute("datetime")))).Where(t => t.Date is not null)
            .OrderByDescending(t => t.Time.HasAttribute("pubdate") || t.Time.GetAttribute("itemprop") == "datePublished").Select(t => t.Date).FirstOrDefault();

    private static string? Address(string? canonical, Dictionary<string, string> stated) =>
        new[] { canonical, stated.GetValueOrDefault("og:url") }.FirstOrDefault(a => Uri.TryCreate(a, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https");

    private static string? Text(IElement? element) => Clean(element?.TextContent);

    private static string? Clean(string? text)
    {
        if (text is null || text.Length > 2000) return null;
        var clean = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>What a page says of itself as JSON-LD: the first article in it.</summary>
    private sealed record LinkedData(string? Headline, string? Published, string? Publisher, string? Authors)
    {
        private const int Deepest = 12;

        public static LinkedData Of(List<IElement> scripts)
        {
            foreach (var script in scripts)
            {
                try
                {
                    using var json = JsonDocument.Parse(script.TextContent, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
                    if (Article(json.RootElement, 0) is { } article) return article;
                }
                catch (Exception reason) when (reason is JsonException or InvalidOperationException)
                {
                    // Many pages hold broken JSON-LD, or words in it with half a surrogate pair; the rest of the page still tells.
                }
            }
            return new LinkedData(null, null, null, null);
        }

        private static LinkedData? Article(JsonElement json, int depth)
        {
            if (depth > Deepest) return null;
            if (json.ValueKind == JsonValueKind.Array) return json.EnumerateArray().Select(e => Article(e, depth + 1)).FirstOrDefault(a => a is not null);
            if (json.ValueKind != JsonValueKind.Object) return null;
            if (String(json, "datePublished") is { } published && (String(json, "headline") ?? String(json, "name")) is { } headline)
                return new LinkedData(Clean(headline), published, Names(json, "publisher"), Names(json, "author"));
            return json.TryGetProperty("@graph", out var graph) ? Article(graph, depth + 1) : null;
        }

        private static string? Names(JsonElement json, string property)
        {
            if (!json.TryGetProperty(property, out var value)) return null;
            var all = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
            var names = all.Select(v => v.ValueKind == JsonValueKind.String ? v.GetString() : v.ValueKind == JsonValueKind.Object ? String(v, "name") : null).Where(n => !string.IsNullOrWhiteSpace(n));
            return Clean(string.Join(", ", names));
        }

        private static string? String(JsonElement json, string property) => json.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
