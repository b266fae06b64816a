using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;

// The build that each run starts with takes longer than two minutes on a busy machine of two cores.
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(10)));
