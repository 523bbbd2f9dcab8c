import ArgumentParser
import CommandLineInterface

TienDoCommand.main()
