namespace Claimline.Language.Names;

/// <summary>The names of a document, in text order and without overlaps, and all whom they mean.</summary>
/// <param name="Barriers">What locates nothing: names of organisations, forces, units, facilities and persons, also those inside a person's offices;
/// but not the regions that an office serves ("Governor of ...").</param>
internal sealed record FoundNames(IReadOnlyList<NameMention> Mentions, IReadOnlyList<Mention> Barriers, Cast Cast);
