namespace Claimline.Language.Places;

/// <summary>What the text says of where one place lies from another.</summary>
/// <param name="Of">The other place.</param>
/// <param name="Bearing">Degrees from it, for <see cref="PlaceRelationKind.Bearing"/>.</param>
/// <param name="Word">Token of the bearing or of the word that relates; -1 for none.</param>
/// <param name="IsSure">False where it is said of the list's last place and the others only may share it.</param>
internal readonly record struct PlaceLink(PlaceRelationKind Kind, PlaceMention Of, int Bearing, double? Km, int Word, bool IsSure);
