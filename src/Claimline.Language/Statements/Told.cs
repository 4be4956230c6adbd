using Claimline.Language.Attributions;

namespace Claimline.Language.Statements;

/// <summary>A statement beside the attribution it was made of; without one it is the publisher's own.</summary>
internal readonly record struct Told(Statement Statement, Attribution? Attribution);
