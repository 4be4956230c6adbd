namespace Claimline.Language.Names;

/// <summary>A name that is no person's.</summary>
/// <param name="Leading">A nationality before it that is no part of it.</param>
/// <param name="IsPlace">True for an office named by its region ("Kharkiv Oblast Administration"): the region in it locates.</param>
internal readonly record struct OtherFinding(NameMention Mention, NameMention? Leading, bool IsPlace);
