namespace Claimline.Publish;

/// <summary>A section of a product: its heading, and the kinds of event that stand in it.</summary>
/// <param name="IsFront">What has an axis stands under it instead.</param>
public sealed record SectionRule(string Id, string Heading, IReadOnlyList<string> Kinds, bool IsFront)
{
    public bool Has(string kind) => Kinds.Any(k => k == "*" || Claimline.Publish.Kinds.Is(kind, k));
}
