using System.CommandLine;

namespace Claimline.Cli;

/// <summary>The option --by: whose word it is that is recorded.</summary>
internal static class ByOption
{
    /// <param name="does">"decided it", "judges": what the person does.</param>
    public static Option<string> Create(string does) => new Option<string>("--by") { Description = $"Who {does}; without it the name you are logged in with.", HelpName = "NAME", DefaultValueFactory = _ => Environment.UserName }.Filled();
}
