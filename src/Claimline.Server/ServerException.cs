using Claimline.Language;

namespace Claimline.Server;

/// <summary>What a request asks for and cannot be given; the page of it shows the problem.</summary>
internal sealed class ServerException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;
}
