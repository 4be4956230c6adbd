using System.Text;
using System.Text.Json;
using Claimline.Ledger.Linking;
using Claimline.Ledger.Store;

namespace Claimline.Ledger.Kept;

/// <summary>What is kept beside the reading of a page by which a person added a piece of evidence, or tied it to claims.</summary>
/// <param name="Item">The piece's id, where it was known before; null where its links tell it.</param>
/// <param name="Claims">What the claims put forward on which it bears, as they stood when it was added: a claim's id may change, its proposition does not.</param>
/// <param name="Shows">Kinds that are visible; empty for whatever each claim is of.</param>
internal sealed record KeptEvidence(string? Item, EvidenceDetails? Details, IReadOnlyList<Proposition> Claims, bool Against, IReadOnlyList<string> Shows)
{
    /// <summary>How the piece bears on each claim: as evidence of its place, for what is visible there.</summary>
    /// <param name="read">What the page's own statement bears on; stands where no claim was named.</param>
    public IReadOnlyList<Bearing> Tie(IReadOnlyList<Bearing> read) => Claims.Count == 0 || read.Count == 0 ? read :
    [
        .. Claims.Select(claim => read[0] with
        {
            Role = Against ? BearingRole.Contradicts : BearingRole.Supports,
            Proposition = claim,
            Own = claim with { Places = read[0].Own.Places, Shows = Shows.Count > 0 ? Shows : [claim.Kind] },
        }),
    ];

    /// <summary>Where it was taken: as the page says; else where the claim is.</summary>
    public static IReadOnlyList<PlaceKey> PlacesOf(Bearing read, Proposition claim) => read.Own.Places.Count > 0 ? read.Own.Places : claim.Places;

    public static KeptEvidence Read(JsonElement json)
    {
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        List<string> Texts(string name) => json.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(e => e.GetString()!)] : [];
        return new KeptEvidence(Text("item"), DetailsIn(json),
            json.TryGetProperty("claims", out var claims) ? [.. claims.EnumerateArray().Select(Claim)] : [],
            json.TryGetProperty("against", out _), Texts("shows"));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject("evidence");
        if (Item is not null) json.WriteString("item", Item);
        if (Details is not null) Write(json, Details);
        json.WriteStartArray("claims");
        foreach (var claim in Claims)
        {
            json.WriteStartObject();
            json.WriteString("block", claim.Block);
            json.WritePropertyName("proposition");
            PropositionJson.Write(json, claim);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        if (Against) json.WriteBoolean("against", true);
        WriteTexts(json, "shows", Shows);
        json.WriteEndObject();
    }

    private static Proposition Claim(JsonElement json)
    {
        var array = new ArrayReader(Encoding.UTF8.GetBytes(json.GetProperty("proposition").GetRawText()));
        return PropositionJson.Read(ref array, json.GetProperty("block").GetString()!);
    }

    /// <summary>What was found out, as <see cref="Write(Utf8JsonWriter, EvidenceDetails)"/> wrote it; null where nothing was.</summary>
    public static EvidenceDetails? DetailsIn(JsonElement parent)
    {
        if (!parent.TryGetProperty("details", out var json)) return null;
        string? Text(string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
        return new EvidenceDetails
        {
            Earliest = Text("earliest"), File = Text("file"), Captured = Text("captured"), Published = Text("published"), Precision = Text("precision"), Method = Text("method"), LocatedBy = Text("locatedBy"), CheckedBy = Text("checkedBy"),
            At = json.TryGetProperty("at", out var at) ? (at[0].GetDouble(), at[1].GetDouble()) : null,
            Features = json.TryGetProperty("features", out var features) ? [.. features.EnumerateArray().Select(f => f.GetString()!)] : [],
        };
    }

    public static void Write(Utf8JsonWriter json, EvidenceDetails details)
    {
        json.WriteStartObject("details");
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("earliest", details.Earliest), ("file", details.File), ("captured", details.Captured), ("published", details.Published),
            ("precision", details.Precision), ("method", details.Method), ("locatedBy", details.LocatedBy), ("checkedBy", details.CheckedBy)])
        {
            if (value is not null) json.WriteString(name, value);
        }
        if (details.At is { } at)
        {
            json.WriteStartArray("at");
            json.WriteNumberValue(at.Latitude);
            json.WriteNumberValue(at.Longitude);
            json.WriteEndArray();
        }
        WriteTexts(json, "features", details.Features);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WritePropertyName(name);
        PropositionJson.Texts(json, texts);
    }
}
