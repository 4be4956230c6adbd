using System.Text.Json;
using Claimline.Ledger.Judging;
using Claimline.Ledger.Sources;

namespace Claimline.Ledger.Kept;

/// <summary>A reviewer's decision: who, why, and what, of which one is given.</summary>
internal sealed record KeptDecision(string By, string Reason)
{
    public KeptRedaction? Redaction { get; init; }

    /// <summary>A piece of evidence, how far it was examined, and what was found out.</summary>
    public (string Id, EvidenceState State, EvidenceDetails? Details)? Evidence { get; init; }

    public SourceRuling? Source { get; init; }

    public KeptClaimRuling? Claims { get; init; }

    /// <summary>A claim, and how credible it was found.</summary>
    public (string Claim, int Credibility)? Grade { get; init; }

    public static KeptDecision Of(Content content) => content.Read(static (json, _) => new KeptDecision(json.GetProperty("by").GetString()!, json.GetProperty("reason").GetString()!)
    {
        Redaction = json.TryGetProperty("redaction", out var redaction) ? KeptRedaction.Read(redaction) : null,
        Evidence = json.TryGetProperty("evidence", out var evidence) ? (evidence.GetProperty("id").GetString()!, Enum.Parse<EvidenceState>(evidence.GetProperty("state").GetString()!, ignoreCase: true), KeptEvidence.DetailsIn(evidence)) : null,
        Source = json.TryGetProperty("source", out var source) ? KeptSourceRuling.Read(source) : null,
        Claims = json.TryGetProperty("claims", out var claims) ? KeptClaimRuling.Read(claims) : null,
        Grade = json.TryGetProperty("grade", out var grade) ? (grade.GetProperty("claim").GetString()!, grade.GetProperty("credibility").GetInt32()) : null,
    });

    public Content ToContent() => Content.Of(json =>
    {
        json.WriteString("by", By);
        json.WriteString("reason", Reason);
        Redaction?.Write(json);
        if (Evidence is { } evidence) Write(json, "evidence", () =>
        {
            json.WriteString("id", evidence.Id);
            json.WriteString("state", Words.Of(evidence.State));
            if (evidence.Details is not null) KeptEvidence.Write(json, evidence.Details);
        });
        if (Source is { } source) Write(json, "source", () => KeptSourceRuling.Write(json, source));
        if (Claims is { } claims) Write(json, "claims", () => claims.Write(json));
        if (Grade is { } grade) Write(json, "grade", () =>
        {
            json.WriteString("claim", grade.Claim);
            json.WriteNumber("credibility", grade.Credibility);
        });
    });

    private static void Write(Utf8JsonWriter json, string name, Action properties)
    {
        json.WriteStartObject(name);
        properties();
        json.WriteEndObject();
    }
}
