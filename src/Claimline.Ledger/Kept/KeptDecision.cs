using Claimline.Ledger.Judging;

namespace Claimline.Ledger.Kept;

/// <summary>A reviewer's decision: who, why, and what, of which one is given.</summary>
internal sealed record KeptDecision(string By, string Reason)
{
    public KeptRedaction? Redaction { get; init; }

    /// <summary>A piece of evidence, and how far it was examined.</summary>
    public (string Id, EvidenceState State)? Evidence { get; init; }

    public static KeptDecision Of(Content content) => content.Read(static (json, _) => new KeptDecision(json.GetProperty("by").GetString()!, json.GetProperty("reason").GetString()!)
    {
        Redaction = json.TryGetProperty("redaction", out var redaction) ? KeptRedaction.Read(redaction) : null,
        Evidence = json.TryGetProperty("evidence", out var evidence) ? (evidence.GetProperty("id").GetString()!, Enum.Parse<EvidenceState>(evidence.GetProperty("state").GetString()!, ignoreCase: true)) : null,
    });

    public Content ToContent() => Content.Of(json =>
    {
        json.WriteString("by", By);
        json.WriteString("reason", Reason);
        Redaction?.Write(json);
        if (Evidence is not { } evidence) return;
        json.WriteStartObject("evidence");
        json.WriteString("id", evidence.Id);
        json.WriteString("state", Words.Of(evidence.State));
        json.WriteEndObject();
    });
}
