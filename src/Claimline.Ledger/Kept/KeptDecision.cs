namespace Claimline.Ledger.Kept;

/// <summary>A reviewer's decision: who, why, and what, of which one is given.</summary>
internal sealed record KeptDecision(string By, string Reason)
{
    public KeptRedaction? Redaction { get; init; }

    public static KeptDecision Of(Content content) => content.Read(static (json, _) => new KeptDecision(json.GetProperty("by").GetString()!, json.GetProperty("reason").GetString()!)
    {
        Redaction = json.TryGetProperty("redaction", out var redaction) ? KeptRedaction.Read(redaction) : null,
    });

    public Content ToContent() => Content.Of(json =>
    {
        json.WriteString("by", By);
        json.WriteString("reason", Reason);
        Redaction?.Write(json);
    });
}
