namespace Claimline.Language.Places;

/// <summary>What a name is to its place.</summary>
internal enum NameKind : byte
{
    Primary = 0,
    Alternate = 1,
}
