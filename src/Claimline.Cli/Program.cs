return Claimline.Cli.CommandLineTool.Run(args, Claimline.Cli.Terminal.OfProcess());
